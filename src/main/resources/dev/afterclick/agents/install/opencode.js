// Tells afterclick what a session is about to edit, and stops the edit when afterclick says why.
// Any trouble of its own lets the edit pass.
import { spawn } from "node:child_process"

const HOOK = "@HOOK@"
const TOOLS = ["edit", "write", "apply_patch", "bash"]
const EVENTS = ["session.idle", "session.deleted"]
const PATIENCE = 10000

const ask = (event, facts) =>
  new Promise((resolve) => {
    try {
      const hook = spawn(HOOK, ["opencode", event], { stdio: ["pipe", "pipe", "ignore"] })
      const timer = setTimeout(() => hook.kill(), PATIENCE)
      const said = []
      hook.stdout.on("data", (part) => said.push(part))
      hook.stdin.on("error", () => {})
      hook.on("error", () => resolve(""))
      hook.on("close", () => {
        clearTimeout(timer)
        resolve(Buffer.concat(said).toString("utf8").trim())
      })
      hook.stdin.end(JSON.stringify({ hook_event_name: event, ...facts }))
    } catch {
      resolve("")
    }
  })

const objection = (said) => {
  try {
    const answer = JSON.parse(said)
    const word = answer.hookSpecificOutput ?? answer
    const denied = (word.permissionDecision ?? word.permission ?? word.decision) === "deny"
    return denied ? (word.permissionDecisionReason ?? word.reason ?? "") : ""
  } catch {
    return ""
  }
}

export const Afterclick = async ({ directory }) => ({
  "tool.execute.before": async (input, output) => {
    if (!TOOLS.includes(input.tool)) return
    const reason = objection(
      await ask("tool.execute.before", {
        session_id: input.sessionID,
        tool_use_id: input.callID,
        tool_name: input.tool,
        tool_input: output.args,
        cwd: directory,
      }),
    )
    if (reason) throw new Error(reason)
  },
  "tool.execute.after": async (input) => {
    if (!TOOLS.includes(input.tool)) return
    await ask("tool.execute.after", {
      session_id: input.sessionID,
      tool_use_id: input.callID,
      tool_name: input.tool,
      tool_input: input.args ?? {},
      cwd: directory,
    })
  },
  event: async ({ event }) => {
    if (!EVENTS.includes(event.type)) return
    const facts = event.properties ?? {}
    await ask(event.type, { session_id: facts.sessionID ?? facts.info?.id, cwd: directory })
  },
})
