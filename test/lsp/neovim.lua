-- Drives `dmslint lsp` in Neovim 0.7.2 (Debian 12) without a terminal, by the calls that its client has:
--   nvim --headless --clean -c "luafile neovim.lua"
-- CONFIG: the settings of docs/editors.md, which start `dmslint` from the path; FILE: what is opened. Prints one line of JSON with what it saw.
local seen = {}

local function until_(condition, what)
  if not vim.wait(20000, condition, 20) then
    seen.failed = what
    print(vim.json.encode(seen))
    vim.cmd('cquit')
  end
end

dofile(vim.env.CONFIG)
vim.cmd('edit ' .. vim.env.FILE)
local bufnr = vim.api.nvim_get_current_buf()
local client_id
until_(function()
  for _, client in pairs(vim.lsp.buf_get_clients(bufnr)) do client_id = client.id end
  return client_id ~= nil
end, 'the client')

local function codes()
  local found = {}
  for _, one in ipairs(vim.diagnostic.get(bufnr)) do
    table.insert(found, one.code or one.user_data.lsp.code)
  end
  table.sort(found)
  return found
end

local function has(code)
  return vim.tbl_contains(codes(), code)
end

local function request(method, line, character)
  local params = {
    textDocument = vim.lsp.util.make_text_document_params(bufnr),
    position = { line = line, character = character },
    range = { start = { line = line, character = 0 }, ['end'] = { line = line, character = character } },
    -- An empty table would be sent as a list, which it is here.
    context = { diagnostics = {} },
  }
  local answers = vim.lsp.buf_request_sync(bufnr, method, params, 20000) or {}
  local answer = answers[client_id]
  return answer and answer.result
end

-- As it is on disk: the mode is none of the four.
until_(function() return has('endpoint-mode-unsupported') end, 'diagnostics of the file')
seen.opened = codes()

-- Half typed, and not saved: what is wrong now is told.
local mode_line = 0
for i, line in ipairs(vim.api.nvim_buf_get_lines(bufnr, 0, -1, false)) do
  if line:find('ssl_mode') then mode_line = i - 1 end
end
local mode_text = vim.api.nvim_buf_get_lines(bufnr, mode_line, mode_line + 1, false)[1]
vim.api.nvim_buf_set_lines(bufnr, mode_line, mode_line + 1, false, { '  ssl_mode = "' })
until_(function() return has('syntax-error') end, 'diagnostics of a half-typed file')
seen.half = codes()

-- Completion where the mode is half typed.
local items = request('textDocument/completion', mode_line, 14)
table.sort(items, function(a, b) return a.sortText < b.sortText end)
seen.completion = vim.tbl_map(function(item) return item.label end, items)

-- The quick fix, and the finding is gone after it.
vim.api.nvim_buf_set_lines(bufnr, mode_line, mode_line + 1, false, { mode_text })
until_(function() return has('endpoint-mode-unsupported') end, 'diagnostics of the text as it was')
local actions = request('textDocument/codeAction', mode_line, #mode_text)
seen.action = actions[1].title
vim.lsp.util.apply_workspace_edit(actions[1].edit, vim.lsp.get_client_by_id(client_id).offset_encoding)
until_(function() return not has('endpoint-mode-unsupported') end, 'the finding to go')
seen.fixed = vim.api.nvim_buf_get_lines(bufnr, mode_line, mode_line + 1, false)[1]
seen.after = codes()

-- Hover.
seen.hover = request('textDocument/hover', mode_line, 4).contents.value

print(vim.json.encode(seen))
vim.lsp.stop_client(client_id)
vim.cmd('qall!')
