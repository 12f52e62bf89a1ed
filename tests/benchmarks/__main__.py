"""`make bench`: every benchmark, one after the other; each can be run alone with more to choose."""

from __future__ import annotations

from tests.benchmarks import bench_archive, bench_editions, bench_names, bench_reading, bench_sources, bench_start

if __name__ == "__main__":
    for bench in (bench_reading, bench_archive, bench_names, bench_editions, bench_sources, bench_start):
        print(f"— {bench.__name__.rpartition('.')[2]} —")
        bench.main()
        print()
