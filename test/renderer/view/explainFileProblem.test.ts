import { describe, expect, it } from 'vitest'
import type { PartnershipFileProblem } from '../../../renderer/storage/partnershipFile'
import { explainFileProblem } from '../../../renderer/view/explainFileProblem'

type Case = readonly [problem: PartnershipFileProblem, what: string, places: readonly string[]]

const cases: readonly Case[] = [
  [
    { kind: 'tooLarge', bytes: 62_000_000, limit: 52_428_800 },
    'This file is too large: it has 60 MB and the most is 50 MB.',
    [],
  ],
  [{ kind: 'notAContainer' }, 'This is not a partnership file.', []],
  [{ kind: 'notAPartnershipFile' }, 'This is not a partnership file.', []],
  [{ kind: 'incomplete' }, 'This file is damaged or unfinished.', ['the end of the file, or its list of contents']],
  [
    { kind: 'unsafeEntry', entry: '../evil', why: 'its name could lead out of the file' },
    'This file holds something that a partnership file never holds: its name could lead out of the file.',
    ['../evil'],
  ],
  [
    { kind: 'damagedEntry', entry: 'returns/0001.json' },
    'Part of this file was damaged or changed after it was made.',
    ['returns/0001.json'],
  ],
  [{ kind: 'newerVersion', madeBy: '4.2.0' }, 'This file was made by a newer version of this app: 4.2.0.', []],
  [
    { kind: 'unknownFeature', feature: 'sealed' },
    'This file needs something this version of the app does not have: sealed.',
    ['manifest.json at requires'],
  ],
  [
    { kind: 'misfit', entry: 'cycles/0001.json', path: '[0].id', expected: 'an id' },
    'Part of this file is not what it should be.',
    ['cycles/0001.json at [0].id: expected an id'],
  ],
  [
    { kind: 'countsDiffer', what: 'revisions', stated: 12, found: 11 },
    'This file says it holds 12 of its changes, and 11 are there.',
    ['manifest.json at counts.revisions'],
  ],
  [
    {
      kind: 'recordsDoNotFit',
      misfits: [
        { kind: 'recordMisfit', table: 'returns', id: 'r-1', path: 'stage', expected: 'one of: draft, returned' },
        { kind: 'recordMisfit', table: 'partnerships', id: '', path: '', expected: 'exactly one partnership' },
      ],
    },
    '2 things in this file are not what they should be.',
    ['returns “r-1” at stage: expected one of: draft, returned', 'partnerships: expected exactly one partnership'],
  ],
]

describe('why a file was refused', () => {
  it.each(cases)('%o', (problem, what, places) => {
    const words = explainFileProblem(problem)
    expect(words).toMatchObject({ what, places })
    expect(words.next).toMatch(/\.$/)
  })

  it('keeps every sentence under 25 words', () => {
    const sentences = cases.flatMap(([problem]) => {
      const { what, next } = explainFileProblem(problem)
      return `${what} ${next}`.split(/(?<=\.) /)
    })
    expect(sentences.filter((sentence) => sentence.split(' ').length > 25)).toEqual([])
  })

  it('cuts words from outside that are too long to read', () => {
    expect(explainFileProblem({ kind: 'newerVersion', madeBy: '9'.repeat(500) }).what.length).toBeLessThan(130)
  })
})
