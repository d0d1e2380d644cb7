import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { asMoment } from '../../../../shared/basics/day'
import { asId } from '../../../../shared/basics/id'
import { tablesOf } from '../../../../shared/exchange/checkTables'
import { noHead } from '../../../../shared/exchange/journal'
import { narrowToReturn } from '../../../../shared/exchange/pack/narrow'
import { packFacts, writeReturnPack } from '../../../../shared/exchange/pack/returnPack'
import { writeReviewPack } from '../../../../shared/exchange/pack/reviewPack'
import { writePartnershipFile } from '../../../../shared/exchange/partnershipFile'
import { sha256Hex } from '../../../builders/memoryBridge'
import { aReview } from '../../../builders/reviews'
import { aWorkspace } from '../../../builders/workspaces'

// A reader that is not ours, written from docs/file-formats.md, reads return packs.

const reader = path.join(import.meta.dirname, '../../../journeys/independent-reader.py')
const python = process.env['PSA_PYTHON'] ?? 'python3'
const id = asId<'return'>('return-haven-2026')
const making = { madeAt: asMoment('2026-11-22T10:00:00.000Z'), appVersion: '0.1.0' }
let folder: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'psa-pack-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const keep = (name: string, bytes: Uint8Array) => {
  writeFileSync(path.join(folder, name), bytes)
  return path.join(folder, name)
}

it('reads a return pack, and counts what is in it', async () => {
  const file = keep('return.psapack', await writeReturnPack(aWorkspace(), id, making))
  expect(JSON.parse(execFileSync(python, [reader, file], { encoding: 'utf8' }))).toEqual({
    partnerships: 1,
    organisations: 1,
    frameworks: 1,
    drafts: 0,
    cycles: 2,
    returns: 2,
    revisions: 0,
    reviews: 0,
    surveys: 0,
    actions: 0,
    challenges: 0,
    sessions: 0,
    plans: 0,
    prompts: 0,
    reports: 0,
    answers: 2,
  })
})

it('reads a review that goes out, and refuses one with more in it', async () => {
  const workspace = { ...aWorkspace(), reviews: [aReview()] }
  const file = keep('review.psapack', await writeReviewPack(workspace, asId('review-1'), 'toReader', making))
  expect(JSON.parse(execFileSync(python, [reader, file], { encoding: 'utf8' }))).toMatchObject({
    organisations: 1,
    revisions: 0,
    reviews: 1,
  })
  const whole = { ...workspace, partnership: { ...workspace.partnership, reading: asId<'review'>('review-1') } }
  const bytes = await writePartnershipFile(
    tablesOf(whole),
    { kind: 'review', workspace: 'partnership-1', title: 'Review', sample: false, head: noHead, ...making },
    sha256Hex,
  )
  const refused = spawnSync(python, [reader, keep('whole.psapack', bytes)], { encoding: 'utf8' })
  expect(refused.status).toBe(1)
  expect(refused.stderr).toContain('returns')
})

it('refuses a pack that says of itself what its records do not', async () => {
  const narrow = narrowToReturn(aWorkspace(), id)
  const bytes = await writePartnershipFile(
    tablesOf(narrow),
    {
      kind: 'return',
      workspace: narrow.partnership.id,
      title: 'Haven',
      sample: false,
      head: noHead,
      ...making,
      return: { ...packFacts(narrow, id, making), returnId: asId('return-haven-2025') },
    },
    sha256Hex,
  )
  const read = spawnSync(python, [reader, keep('other.psapack', bytes)], { encoding: 'utf8' })
  expect([read.status, read.stderr]).toEqual([1, 'refused: return: not one of its cycle\n'])
})
