-- For wrk: asks for the addresses of a file, one a line, in turn. wrk -s addresses.lua URL -- FILE
-- Prints as JSON how many were answered, how many not by 200, in how many µs, and percentiles of the latency in µs.

local addresses, at = {}, 0

function init(args)
  for line in io.lines(args[1]) do addresses[#addresses + 1] = line end
end

function request()
  at = at % #addresses + 1
  return wrk.format("GET", addresses[at])
end

function done(summary, latency)
  io.write(string.format('{"requests":%d,"failed":%d,"duration":%d,"p50":%d,"p99":%d}',
    summary.requests, summary.errors.status, summary.duration, latency:percentile(50), latency:percentile(99)))
end
