import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import type { Answer } from '../../../shared/returns/answer'
import type { AuditReturn } from '../../../shared/returns/auditReturn'

/** The keys of the workspaces in a data folder. */
export const keysIn = (data: string): readonly string[] =>
  existsSync(path.join(data, 'record'))
    ? readdirSync(path.join(data, 'record')).filter((name) => !name.includes('.'))
    : []

/** The one workspace of a data folder. */
export function keyIn(data: string): string {
  const [key, ...others] = keysIn(data)
  if (key === undefined || others.length > 0) throw new Error(`Not one workspace in ${data}`)
  return key
}

/** The answers of one return as the record has them now, by question. */
export async function readAnswers(
  page: Page,
  key: string,
  returnId: string,
): Promise<{ readonly [question: string]: Answer }> {
  const auditReturn = await page.evaluate(
    async (asked) => {
      const reply = await window.bridge.readWorkspace({ key: asked.key })
      return reply.kind === 'read' ? reply.tables.returns[asked.returnId] : undefined
    },
    { key, returnId },
  )
  if (!auditReturn) throw new Error(`The record has no return ${returnId}`)
  return (auditReturn as unknown as AuditReturn).answers
}

/** One hash over files and everything in folders: the same only while not one byte, name or file is changed. */
export function hashOf(...places: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of places.flatMap(filesIn)) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

function filesIn(place: string): readonly string[] {
  if (!existsSync(place)) return []
  if (!statSync(place).isDirectory()) return [place]
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesIn(path.join(place, name)))
}

/** The number of the current pair in a workspace's record folder. */
export function currentPair(folder: string): number {
  const match = /"pair":(\d+)/.exec(readFileSync(path.join(folder, 'HEAD'), 'utf8'))
  if (!match) throw new Error('HEAD names no pair')
  return Number(match[1])
}

/** Changes the JSON of a record's HEAD, with a sum that holds: as another version of the program would write it. */
export function withHeadChanged(folder: string, change: (json: string) => string): void {
  const file = path.join(folder, 'HEAD')
  const line = readFileSync(file, 'utf8')
  const json = change(line.slice(0, line.lastIndexOf(' ')))
  writeFileSync(file, `${json} ${createHash('sha256').update(json).digest('hex')}\n`)
}
