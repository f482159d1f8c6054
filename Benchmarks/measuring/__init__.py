"""What `Benchmarks/bench` and `Benchmarks/page` are made of; Python's standard library, 3.9 or later."""
