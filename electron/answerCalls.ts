import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import { type CallName, type Calls, callNames, parseRequest } from '../shared/bridge'
import { origin } from './bundle'
import { callChannel } from './channels'
import { errorFacts, type Log } from './log'
import { requestSize, sizeLimits } from './requestSize'

/** Answers the window's calls. Only our own page in the main frame of our own window is heard, and nothing is thrown raw. */
export function answerCalls(calls: Calls, contents: () => WebContents | null, log: Log): void {
  for (const name of callNames) {
    ipcMain.handle(callChannel(name), (event, request: unknown) =>
      answer(name, calls, isOurs(event, contents()), request, log),
    )
  }
}

async function answer(name: CallName, calls: Calls, isOurPage: boolean, request: unknown, log: Log): Promise<unknown> {
  const refusal = (why: string) => {
    log('callRefused', { call: name, why })
    return new Error(`refused: ${why}`)
  }
  if (!isOurPage) throw refusal('sender')
  if (requestSize(request, sizeLimits[name]) > sizeLimits[name]) throw refusal('size')
  const parsed = parseRequest(name, request)
  if (!parsed.ok) throw refusal('request')
  try {
    return await (calls[name] as (asked: unknown) => Promise<unknown>)(parsed.value)
  } catch (error) {
    log('callFailed', { call: name, ...errorFacts(error) })
    throw new Error('failed: the program could not do this')
  }
}

function isOurs({ senderFrame, sender }: IpcMainInvokeEvent, contents: WebContents | null): boolean {
  if (contents === null || sender !== contents || !senderFrame) return false
  return senderFrame === contents.mainFrame && senderFrame.origin === origin && senderFrame.url.startsWith(`${origin}/`)
}
