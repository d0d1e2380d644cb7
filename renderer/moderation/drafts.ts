import { readJson } from '../../shared/basics/json'
import { parse } from '../../shared/basics/parse'
import { type Decision, decisionSchema } from '../../shared/returns/moderation'
import { keepUnrecorded } from '../view/unrecorded'

/** A decision as it was kept in words; null where it cannot be read. */
export function readDraft(words: string): Decision | null {
  const json = readJson(words)
  if ('wrong' in json) return null
  const read = parse(decisionSchema, json.value)
  return read.ok ? read.value : null
}

/** Keeps what is filled in for an answer; null forgets it. False where it is too long to keep. */
export const keepDraft = (key: string, decision: Decision | null): Promise<boolean> =>
  keepUnrecorded(key, decision && JSON.stringify(decision))
