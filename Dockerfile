FROM python:3.11-slim-bookworm AS made
WORKDIR /opt/wire-workbook
RUN python -m venv /opt/venv
COPY requirements.lock ./
RUN /opt/venv/bin/python -m pip install --no-cache-dir --require-hashes --requirement requirements.lock
COPY pyproject.toml hatch_build.py README.md LICENSE ./
COPY src src
COPY notebooks notebooks
COPY data data
RUN /opt/venv/bin/python -m pip install --no-cache-dir --no-deps --no-build-isolation .

FROM python:3.11-slim-bookworm
# What is derived once is made here, where any user may read it, and no run has to write it.
ENV PATH=/opt/venv/bin:$PATH \
    XDG_CACHE_HOME=/opt/cache \
    MPLCONFIGDIR=/opt/cache/matplotlib \
    IPYTHONDIR=/tmp/ipython \
    PYTHONDONTWRITEBYTECODE=1
COPY --from=made /opt/venv /opt/venv
RUN wire-workbook prepare && useradd --create-home --uid 10001 reader && mkdir /work && chown 10001 /work
USER 10001
WORKDIR /work
ENTRYPOINT ["wire-workbook"]
CMD ["--help"]
