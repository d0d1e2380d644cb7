import { asDay, isDay, longDay } from '../../shared/basics/day'
import type { JsonObject } from '../../shared/basics/json'
import { filesNamedIn } from '../../shared/exchange/attachments'
import { type WorkspaceRead, wholeText, workspaceInWords } from '../../shared/exchange/reading/fileInWords'
import type { PartnershipFile } from '../storage/partnershipFile'
import { countsText } from '../view/fileWords'

/** A file that is open in the page. */
export type Open = {
  /** The file's name without its ending. */
  readonly name: string
  readonly read: WorkspaceRead
  /** What the file is and how much it holds, in sentences. */
  readonly facts: readonly string[]
  readonly attached: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  readonly wholeText: () => string
}

const kinds = {
  partnership: 'A partnership file: everything of one partnership.',
  backup: 'A back-up: everything of one partnership at one moment.',
  snapshot: 'A snapshot from the program’s own folder.',
  return: 'A return pack: one organisation’s return.',
  review: 'A review: answers that somebody reads, and what they say of them.',
  letter: 'A letter’s pack: what was recorded of one organisation in a session.',
} as const

/** Puts a file that was read and found whole in words. */
export function opened({ manifest, workspace, attachments }: PartnershipFile, fileName: string): Open {
  const read = workspaceInWords(workspace)
  const day = manifest.madeAt.slice(0, 10)
  const named = filesNamedIn(workspace.returns as unknown as readonly JsonObject[])
  const facts = [
    kinds[manifest.kind],
    ...(manifest.sample ? ['SAMPLE: practice data, about nobody.'] : []),
    `Made ${isDay(day) ? `on ${longDay(asDay(day))} ` : ''}by version ${manifest.appVersion.slice(0, 40)}. It holds ${countsText(manifest.counts)}, and all of it was found whole.`,
  ]
  const attached = attachments.map(({ sha256, bytes }) => ({
    name: named.find((file) => file.sha256 === sha256)?.name ?? sha256,
    bytes,
  }))
  const text = () => `${facts.join('\n')}\n\n${wholeText(read)}`
  return { name: fileName.replace(/\.[a-z]+$/i, ''), read, facts, attached, wholeText: text }
}
