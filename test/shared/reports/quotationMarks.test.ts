import { describe, expect, it } from 'vitest'
import type { Workspace } from '../../../shared/exchange/checkTables'
import { approvedDocuments } from '../../builders/approvedDocuments'
import { reportWorkspace } from '../../builders/reportWorkspace'

// What people type is printed as they typed it. What the program says itself has one kind of quotation mark and apostrophe.

/** The sample as if its people had typed no straight quotation mark: what is straight in a document then is the program's own. */
const curled = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_key, each) =>
    typeof each === 'string' ? each.replaceAll("'", '’').replaceAll('"', '”') : each,
  ) as T

/** Every text of a document. */
const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : []

describe('quotation marks and apostrophes', () => {
  const workspace: Workspace = curled(reportWorkspace())

  it.each(approvedDocuments(workspace).map(({ name, draw }) => ({ name, draw })))(
    'are curly in the words of the program: $name',
    async ({ draw }) => {
      const straight = textsIn(await draw()).filter((text) => /['"]/.test(text))
      expect(straight).toEqual([])
    },
  )
})
