import { describe, expect, it } from 'vitest'
import { asId } from '../../../shared/basics/id'
import type { JsonObject } from '../../../shared/basics/json'
import { keepPrompt } from '../../../shared/challenges/prompts'
import { checkTables, tablesOf, type Workspace } from '../../../shared/exchange/checkTables'
import { type Tables, tableNames } from '../../../shared/exchange/tables'
import { editDraft, newDraft } from '../../../shared/frameworks/draft'
import { makePlan } from '../../../shared/plan/plan'
import { aFramework } from '../../builders/frameworks'
import { aChallenge, aPartnershipAction, aSession, onDay } from '../../builders/ledger'
import { must, refusal } from '../../builders/must'
import { aGroup, aSurvey } from '../../builders/practitioners'
import { aRevision, noon, today } from '../../builders/returns'
import { aReview, aReviewItem } from '../../builders/reviews'
import { aWorkspace } from '../../builders/workspaces'

const ledger: Partial<Workspace> = {
  surveys: [aSurvey()],
  actions: [aPartnershipAction({}, { id: asId('act') })],
  challenges: [aChallenge()],
  sessions: [aSession()],
  plans: [must(makePlan({ id: asId('plan'), title: 'Plan', periodFrom: today, periodTo: today }))],
  prompts: [must(keepPrompt(asId('CP01'), null, { isHidden: true }, onDay()))],
}
const happened = (event: object) => ({ events: [{ id: 'e', ...onDay(), sessionId: null, ...event }] })
const tables = (change: Partial<Workspace> = {}) =>
  tablesOf(aWorkspace({ revisions: [aRevision()], reviews: [aReview()], ...ledger, ...change }))
const edited = (table: keyof Tables, id: string, change: object): Tables => ({
  ...tables(),
  [table]: { ...tables()[table], [id]: { ...tables()[table][id], ...change } as JsonObject },
})

describe('checkTables', () => {
  it('reads back the workspace that the tables were made of', () => {
    const workspace = aWorkspace({ revisions: [aRevision()], reviews: [aReview()], ...ledger })
    const read = must(checkTables(tablesOf(workspace)))
    const byId = <T extends { readonly id: string }>(records: readonly T[]) =>
      [...records].sort((a, b) => (a.id < b.id ? -1 : 1))
    expect(read.partnership).toEqual(workspace.partnership)
    expect(read.frameworks).toEqual(workspace.frameworks)
    expect(byId(read.cycles)).toEqual(byId(workspace.cycles))
    expect(byId(read.returns)).toEqual(byId(workspace.returns))
    expect(read.revisions).toEqual(workspace.revisions)
    expect(read.reviews).toEqual(workspace.reviews)
    expect(read.surveys).toEqual(workspace.surveys)
    expect(read).toMatchObject(ledger)
  })

  it.each<[string, keyof Tables, string, object, string, RegExp]>([
    [
      'a cycle on a framework that is not there',
      'cycles',
      'cycle-2026',
      { framework: 'tiny@2027.1' },
      'framework',
      /a framework edition .*"tiny@2027.1"/,
    ],
    [
      'a cycle after one that is not there',
      'cycles',
      'cycle-2026',
      { previous: 'cycle-2019' },
      'previous',
      /a cycle .*"cycle-2019"/,
    ],
    [
      'a return in a cycle that is not there',
      'returns',
      'return-haven-2026',
      { cycleId: 'cycle-2019' },
      'cycleId',
      /a cycle .*"cycle-2019"/,
    ],
    [
      'a return of nobody',
      'returns',
      'return-police-2026',
      { organisationId: 'fire' },
      'organisationId',
      /an organisation .*"fire"/,
    ],
    [
      'a revision of a return that is not there',
      'revisions',
      'revision-1',
      { returnId: 'return-lost' },
      'returnId',
      /a return .*"return-lost"/,
    ],
    [
      'a review of a cycle that is not there',
      'reviews',
      'review-1',
      { cycleId: 'cycle-2019' },
      'cycleId',
      /a cycle .*"cycle-2019"/,
    ],
    [
      'a review of a return that is not there',
      'reviews',
      'review-1',
      { items: [aReviewItem({ returnId: asId('return-lost') })] },
      'items',
      /a return .*"return-lost"/,
    ],
    [
      'a survey of practitioners of a cycle that is not there',
      'surveys',
      'survey-1',
      { cycleId: 'cycle-2019' },
      'cycleId',
      /a cycle .*"cycle-2019"/,
    ],
    [
      'a challenge of a cycle that is not there',
      'challenges',
      'challenge-1',
      { raised: { ...aChallenge().raised, cycleId: 'cycle-2019' } },
      'raised.cycleId',
      /a cycle .*"cycle-2019"/,
    ],
    [
      'a challenge to nobody that is there',
      'challenges',
      'challenge-1',
      { raised: { ...aChallenge().raised, organisationId: 'fire' } },
      'raised.organisationId',
      /an organisation .*"fire"/,
    ],
    [
      'a challenge that was carried to nowhere',
      'challenges',
      'challenge-1',
      happened({ kind: 'carried', cycleId: 'cycle-2019', about: null, how: 'none', wasOpen: true }),
      'events',
      /a cycle .*"cycle-2019"/,
    ],
    [
      'a challenge that was passed on to nobody',
      'challenges',
      'challenge-1',
      happened({ kind: 'readdressed', organisationId: 'fire', who: '', why: 'They run it.' }),
      'events',
      /an organisation .*"fire"/,
    ],
    [
      'a challenge that gave way to one that is not there',
      'challenges',
      'challenge-1',
      happened({
        kind: 'settled',
        outcome: 'superseded',
        reason: 'Asked better.',
        closerFrom: null,
        replacedBy: 'lost',
        rating: null,
      }),
      'events',
      /a challenge .*"lost"/,
    ],
    [
      'an action from a challenge that is not there',
      'actions',
      'act',
      { from: { kind: 'challenge', challengeId: 'lost' } },
      'from',
      /a challenge .*"lost"/,
    ],
    [
      'an action from an answer of no return',
      'actions',
      'act',
      { from: { kind: 'answer', returnId: 'return-lost', questionId: 'T-1.1' } },
      'from',
      /a return .*"return-lost"/,
    ],
    [
      'a session of a cycle that is not there',
      'sessions',
      'session-1',
      { cycleId: 'cycle-2019' },
      'cycleId',
      /a cycle .*"cycle-2019"/,
    ],
    [
      'a survey that counts people of nobody',
      'surveys',
      'survey-1',
      { groups: [aGroup('fire', { yes: 9 })] },
      'groups',
      /an organisation .*"fire"/,
    ],
    [
      'a survey in the place of one that is not there',
      'surveys',
      'survey-1',
      { replaces: 'survey-0' },
      'replaces',
      /a survey .*"survey-0"/,
    ],
    [
      'a record that does not fit',
      'returns',
      'return-haven-2026',
      { stage: 'lost' },
      'stage',
      /one of: draft, returned/,
    ],
    [
      'a framework that does not hold together',
      'frameworks',
      'tiny@2026.1',
      { references: [] },
      'standards[0].references[0]',
      /a reference of this file/,
    ],
    [
      'a field it does not know',
      'partnerships',
      'partnership-1',
      { colour: 'blue' },
      '',
      /only known names, not colour/,
    ],
  ])('refuses %s, with the table, the record and the place', (_what, table, id, change, path, expected) => {
    expect(refusal(checkTables(edited(table, id, change)))).toContainEqual({
      kind: 'recordMisfit',
      table,
      id,
      path,
      expected: expect.stringMatching(expected),
    })
  })

  it.each<[string, Tables]>([
    ['none', { ...tables(), partnerships: {} }],
    [
      'two',
      {
        ...tables(),
        partnerships: { ...tables().partnerships, other: { ...tables().partnerships['partnership-1'], id: 'other' } },
      },
    ],
  ])('refuses %s in the place of one partnership', (_what, wrong) => {
    expect(refusal(checkTables(wrong))).toEqual([
      { kind: 'recordMisfit', table: 'partnerships', id: '', path: '', expected: 'exactly one partnership' },
    ])
  })

  it('names every record that is wrong', () => {
    const wrong = {
      ...edited('returns', 'return-haven-2026', { stage: 'lost' }),
      cycles: edited('cycles', 'cycle-2025', { title: '' }).cycles,
    }
    expect(refusal(checkTables(wrong)).map(({ table, id, path }) => [table, id, path])).toEqual([
      ['cycles', 'cycle-2025', 'title'],
      ['returns', 'return-haven-2026', 'stage'],
    ])
  })
})

describe('a framework that is being written', () => {
  const draft = newDraft(asId('draft-1'), aFramework(), asId('tiny@2026.1'), { at: noon, by: 'Business manager' })
  const kept = (change: object): Tables =>
    edited('drafts', 'draft-1', { ...tables({ drafts: [draft] }).drafts['draft-1'], ...change })

  it('is read back, with the way back to where it began', () => {
    const next = must(
      editDraft(draft, 'rename it', (framework) => ({ ...framework, title: '' }), { at: noon, by: 'Chair' }),
    )
    expect(must(checkTables(tables({ drafts: [next] }))).drafts).toEqual([next])
  })

  it('may have problems that only a published one may not have', () => {
    expect(checkTables(kept({ framework: { ...aFramework(), references: [] } })).ok).toBe(true)
  })

  it.each<[string, object, string]>([
    ['a framework that is none', { framework: { ...aFramework(), title: 3 } }, 'framework.title'],
    ['a stage it does not know', { stage: 'lost' }, 'stage'],
    ['an edit without its steps', { undo: [{ does: 'x' }] }, 'undo[0].steps'],
  ])('is refused with %s, with the place', (_what, change, path) => {
    expect(refusal(checkTables(kept(change)))).toMatchObject([{ table: 'drafts', id: 'draft-1', path }])
  })
})

describe('tablesOf', () => {
  it('keeps each record under its id, and a framework under its key', () => {
    const made = tables()
    for (const name of tableNames) {
      for (const [id, record] of Object.entries(made[name]))
        expect(name === 'frameworks' ? `${record['id']}@${record['edition']}` : record['id']).toBe(id)
    }
    expect(Object.keys(made.frameworks)).toEqual(['tiny@2026.1'])
  })

  it('makes plain JSON', () => {
    expect(JSON.parse(JSON.stringify(tables()))).toEqual(tables())
  })
})
