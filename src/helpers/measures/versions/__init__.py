"""Which version of a wire report was compared, and what rests on an older one."""
