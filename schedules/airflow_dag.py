"""An Airflow DAG that brings the site up to date every morning (Airflow 3).

Put it into the DAGs folder. The Airflow Variable `wire_workbook` names the
workbook's folder; its own environment in `.venv` is used, not Airflow's.
"""

from datetime import datetime, timedelta

from airflow.providers.standard.operators.bash import BashOperator
from airflow.sdk import DAG

with DAG(
    dag_id="wire_workbook",
    schedule="15 6 * * *",
    start_date=datetime(2026, 1, 1),
    catchup=False,  # a run does whatever is not up to date, so a missed one needs no run of its own
    max_active_runs=1,
):
    BashOperator(
        task_id="run",
        bash_command=".venv/bin/wire-workbook run data/pairs.csv --site site --workers 2 --fail-on serious",
        cwd="{{ var.value.wire_workbook }}",
        skip_on_exit_code=5,  # another run holds the site
        execution_timeout=timedelta(hours=6),
        retries=0,  # the run itself tries again what may pass
        do_xcom_push=True,  # its last line is the JSON that says what happened
    )
