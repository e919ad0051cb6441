-- For wrk: one address again and again, or as many ways to write it as there are, each asked for once.
-- wrk -s addresses.lua URL -- PREFIX TEXT same|distinct [FIRST]
-- A letter may be written as itself, in the other case, or as the percent encoding of either: 4 ways.

local prefix, text, count

function init(args)
  prefix, text = args[1], args[2]
  count = args[3] == "distinct" and tonumber(args[4] or 0) or nil
end

local function encoded(letter)
  return letter:match("%w") and letter or string.format("%%%02X", letter:byte())
end

local function written(letter, way)
  if not letter:match("%a") then return encoded(letter) end
  local cased = way % 2 == 0 and letter:lower() or letter:upper()
  return way < 2 and cased or string.format("%%%02X", cased:byte())
end

function request()
  if count == nil then return wrk.format("GET", prefix .. text:gsub(".", encoded)) end
  local n = count
  count = count + 1
  local variant = text:gsub(".", function(letter)
    local out = written(letter, n % 4)
    if letter:match("%a") then n = math.floor(n / 4) end
    return out
  end)
  return wrk.format("GET", prefix .. variant)
end
