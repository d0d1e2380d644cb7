import { describe, expect, it } from 'vitest'
import { asDay, asMoment, type Moment } from '../../../../shared/basics/day'
import { asId } from '../../../../shared/basics/id'
import { fillReturn } from '../../../../shared/exchange/forms/fill'
import { readForm } from '../../../../shared/exchange/forms/readForm'
import type { Received } from '../../../../shared/exchange/forms/received'
import { sentReturn } from '../../../../shared/exchange/forms/sentReturn'
import { arrivalCounts, type OpenedFile, planReceiving, type Receiving } from '../../../../shared/exchange/receive/plan'
import { questionsOf } from '../../../../shared/frameworks/lookUp'
import type { AuditReturn } from '../../../../shared/returns/auditReturn'
import { undoMerge } from '../../../../shared/returns/merge/undoMerge'
import { standingOf } from '../../../../shared/returns/standing'
import { must } from '../../../builders/must'
import { reportWorkspace, thisCycle } from '../../../builders/reportWorkspace'

const workspace = reportWorkspace()
const cycle = workspace.cycles.find(({ id }) => id === thisCycle)
const framework = workspace.frameworks.find(({ id, edition }) => `${id}@${edition}` === cycle?.framework)
if (!cycle || !framework) throw new Error('The sample has no cycle')
const drafts = workspace.returns
  .filter(({ cycleId }) => cycleId === thisCycle)
  .map(
    (each): AuditReturn => ({ ...each, stage: 'draft', signOff: null, returnedAt: null, gapsReason: '', agreed: {} }),
  )
/** The second return has no answers yet. */
const known = { ...workspace, returns: drafts.map((each, place) => (place === 1 ? { ...each, answers: {} } : each)) }
const at = asMoment('2026-11-22T10:00:00.000Z')
const [placed] = questionsOf(framework)
if (!placed) throw new Error('The questionnaire is empty')
const question = placed.question.id

let minted = 0
const newId = <Noun extends string>() => {
  minted += 1
  return asId<Noun>(`new-${minted}`)
}
const plan = (files: readonly OpenedFile[], change: Partial<Receiving> = {}) =>
  planReceiving({
    known,
    revisionsOf: () => [],
    files,
    assigned: {},
    at,
    by: 'Business manager',
    newId,
    ...change,
  })

/** A form of a return that says something in the narrative of the first question. */
function formOf(auditReturn: AuditReturn, narrative: string, fingerprint = narrative, madeAt: Moment = at): OpenedFile {
  const organisation = workspace.organisations.find(({ id }) => id === auditReturn.organisationId)
  if (!organisation || !cycle || !framework) throw new Error('The sample has no organisation')
  const { partnership } = workspace
  const { facts, sent } = sentReturn({
    partnership,
    organisation,
    framework,
    cycle,
    auditReturn,
    before: null,
    madeAt,
    appVersion: '0.1.0',
  })
  const filled = { ...fillReturn(framework, questionsOf(framework), sent), [`${question}/narrative`]: narrative }
  const read = readForm({
    framework,
    cycle,
    sent,
    filled,
    by: organisation.name,
    at: madeAt,
    placeOf: (_key, label) => label,
  })
  const received: Received = { form: 'workbook', facts, sentFrontSheet: sent.frontSheet, fingerprint, ...read }
  return { name: `${organisation.name}.xlsx`, kind: 'received', received }
}

const received = (file: OpenedFile): Received => {
  if (file.kind !== 'received') throw new Error('The file was refused')
  return file.received
}

const [first, second] = drafts
if (!first || !second) throw new Error('The sample has too few returns')

describe('what came in', () => {
  it('is added to the return it belongs to, and says so on its timeline', () => {
    const { lines, added } = plan([formOf(first, 'We meet each month.')])
    expect(lines).toMatchObject([{ outcome: { kind: 'ready', changed: 1, undecided: 0 } }])
    expect(added).toHaveLength(1)
    expect(added[0]?.auditReturn.answers[question]?.narrative).toBe('We meet each month.')
    expect(added[0]?.auditReturn.timeline).toMatchObject([
      { kind: 'received', form: 'workbook', changed: 1, fingerprint: 'We meet each month.' },
    ])
  })

  it('adds nothing the second time', () => {
    const once = plan([formOf(first, 'We meet each month.')])
    const [kept] = once.added
    if (!kept) throw new Error('Nothing was added')
    const again = plan([formOf(first, 'We meet each month.')], {
      known: { ...known, returns: drafts.map((each) => (each.id === first.id ? kept.auditReturn : each)) },
      revisionsOf: (id) => (id === first.id ? kept.revisions : []),
    })
    expect(again.lines).toMatchObject([{ outcome: { kind: 'already' } }])
    expect(again.added).toEqual([])
  })

  it('adds nothing the second time where what could not be read was seen to, and what was open is decided', () => {
    const file = formOf(first, 'We meet each month.')
    const [kept] = plan([file]).added
    if (!kept) throw new Error('Nothing was added')
    const settled = { ...kept.auditReturn, unread: [], undecided: [] }
    const again = plan([file], {
      known: { ...known, returns: drafts.map((each) => (each.id === first.id ? settled : each)) },
      revisionsOf: (id) => (id === first.id ? kept.revisions : []),
    })
    expect(again.lines).toMatchObject([{ outcome: { kind: 'already' } }])
  })

  it('is the same where an empty box is kept in another way', () => {
    const [kept] = plan([formOf(first, 'We meet each month.')]).added
    if (!kept) throw new Error('Nothing was added')
    const empties = { ...kept.auditReturn, frontSheet: { ...kept.auditReturn.frontSheet, priorities: [], note: '' } }
    const again = plan([formOf(first, 'We meet each month.')], {
      known: { ...known, returns: drafts.map((each) => (each.id === first.id ? empties : each)) },
      revisionsOf: (id) => (id === first.id ? kept.revisions : []),
    })
    expect(again.lines).toMatchObject([{ outcome: { kind: 'already' } }])
  })

  it('keeps both versions of an answer that two files give differently, in any order', () => {
    const files = [formOf(first, 'We meet each month.'), formOf(first, 'We meet each week.')]
    const forth = plan(files)
    const back = plan([...files].reverse())
    expect(forth.lines.map(({ outcome }) => outcome.kind)).toEqual(['ready', 'needsDecision'])
    const answers = [forth, back].map(({ added }) => added[0]?.auditReturn.answers[question])
    expect(answers[0]).toEqual(answers[1])
    expect(answers[0]?.undecided?.[0]?.versions.map(({ value }) => value).sort()).toEqual([
      'We meet each month.',
      'We meet each week.',
    ])
  })

  it('goes on past files that hold nothing', () => {
    const { lines, added } = plan([
      { name: 'photo.jpg', kind: 'refused', what: 'This is a picture.', next: 'Ask for the form.' },
      formOf(first, 'We meet.'),
      formOf(second, 'We meet too.'),
    ])
    expect(arrivalCounts(lines)).toEqual({ received: 2, already: 0, needsYou: 0, notAdded: 1 })
    expect(added.map(({ auditReturn }) => auditReturn.id).sort()).toEqual([first.id, second.id].sort())
  })

  it.each([
    [
      'another partnership',
      (facts: Received['facts']) => ({
        ...facts,
        partnership: { ...facts.partnership, id: asId<'partnership'>('other') },
      }),
      'otherPartnership',
    ],
    [
      'a cycle that is not here',
      (facts: Received['facts']) => ({ ...facts, cycle: { ...facts.cycle, id: asId<'cycle'>('other') } }),
      'otherCycle',
    ],
    [
      'another edition',
      (facts: Received['facts']) => ({ ...facts, framework: asId<'framework edition'>('s11-core@1999.1') }),
      'otherEdition',
    ],
  ])('is not added when it is for %s', (_what, change, kind) => {
    const file = received(formOf(first, 'We meet.'))
    const { lines, added } = plan([{ name: 'x', kind: 'received', received: { ...file, facts: change(file.facts) } }])
    expect(lines).toMatchObject([{ outcome: { kind: 'misplaced', why: { kind } } }])
    expect(added).toEqual([])
  })

  it('is not added to a cycle that is closed', () => {
    const cycles = workspace.cycles.map((each) => ({ ...each, stage: 'closed' as const }))
    expect(plan([formOf(first, 'We meet.')], { known: { ...known, cycles } }).lines).toMatchObject([
      { outcome: { kind: 'misplaced', why: { kind: 'closedCycle' } } },
    ])
  })

  it('waits for a person when its sender is not known, and is added once it is said whose it is', () => {
    const file = received(formOf(first, 'We meet.'))
    const stranger: Received = {
      ...file,
      facts: { ...file.facts, organisation: { ...file.facts.organisation, id: asId('stranger') } },
      auditReturn: { ...file.auditReturn, id: asId('strange-return') },
    }
    const files: OpenedFile[] = [{ name: 'x', kind: 'received', received: stranger }]
    expect(plan(files).lines).toMatchObject([{ outcome: { kind: 'misplaced', why: { kind: 'unknownSender' } } }])
    expect(arrivalCounts(plan(files).lines).needsYou).toBe(1)
    const { added } = plan(files, { assigned: { 0: second.id } })
    expect(added).toMatchObject([
      { auditReturn: { id: second.id, answers: { [question]: { narrative: 'We meet.' } } } },
    ])
    expect(added[0]?.revisions.every(({ returnId }) => returnId === second.id)).toBe(true)
  })

  /** A file of a return and an organisation that nobody here knows. */
  const stranger = (file: Received): Received => ({
    ...file,
    facts: { ...file.facts, organisation: { ...file.facts.organisation, id: asId('stranger'), name: 'Elm Street' } },
    auditReturn: { ...file.auditReturn, id: asId('strange-return') },
  })

  it('keeps the name that the file gave its sender, where a person said whose it is', () => {
    const files: OpenedFile[] = [
      { name: 'x', kind: 'received', received: stranger(received(formOf(first, 'We meet.'))) },
    ]
    expect(plan(files, { assigned: { 0: second.id } }).added[0]?.auditReturn.timeline).toMatchObject([
      { kind: 'received', sender: 'Elm Street' },
    ])
    expect(plan([formOf(first, 'We meet.')]).added[0]?.auditReturn.timeline[0]).not.toHaveProperty('sender')
  })

  it('takes nothing away from the return that a file was given to before', () => {
    const files: OpenedFile[] = [
      { name: 'x', kind: 'received', received: stranger(received(formOf(first, 'We meet.'))) },
    ]
    const [wrong] = plan(files, { assigned: { 0: first.id } }).added
    const [right] = plan(files, { assigned: { 0: second.id } }).added
    const ids = (wrong?.revisions ?? []).map(({ id }) => id)
    expect(ids).toHaveLength(1)
    expect(right?.revisions.some(({ id }) => ids.includes(id))).toBe(false)
    const [again] = plan(files, { assigned: { 0: second.id } }).added
    expect(again?.revisions).toEqual(right?.revisions)
    expect(right?.auditReturn.answers[question]?.revision).toBe(right?.revisions[0]?.id)
  })

  it('is not given to anybody once its cycle is closed', () => {
    const files: OpenedFile[] = [
      { name: 'x', kind: 'received', received: stranger(received(formOf(first, 'We meet.'))) },
    ]
    const cycles = workspace.cycles.map((each) => ({ ...each, stage: 'closed' as const }))
    const { lines, added } = plan(files, { assigned: { 0: second.id }, known: { ...known, cycles } })
    expect(lines).toMatchObject([{ outcome: { kind: 'misplaced', why: { kind: 'closedCycle' } } }])
    expect(added).toEqual([])
  })

  it('says nothing of what happened to the return: no file tells that it was accepted, excused or extended', () => {
    const file = received(formOf(first, 'We meet.'))
    const timeline = [
      { id: asId<'event'>('forged'), at, by: 'Nobody', kind: 'read', result: 'accepted', note: '' } as const,
    ]
    const forged: Received = { ...file, auditReturn: { ...file.auditReturn, timeline } }
    const { added } = plan([{ name: 'x', kind: 'received', received: forged }])
    expect(added[0]?.auditReturn.timeline.map(({ kind }) => kind)).toEqual(['received'])
  })

  it('does what it did the first time once adding it was undone, and stands as it stood before', () => {
    const sent: AuditReturn = {
      ...second,
      answers: {},
      timeline: [{ id: asId('sent-1'), at, by: '', kind: 'sent', form: 'workbook', fingerprint: null }],
    }
    const file = received(formOf(sent, 'We meet.'))
    const unread: Received = {
      ...file,
      auditReturn: { ...file.auditReturn, unread: ['Staff: many – It is no number.'] },
    }
    const files: OpenedFile[] = [{ name: 'x', kind: 'received', received: unread }]
    const here = (auditReturn: AuditReturn) => ({ ...known, returns: [auditReturn] })
    const [once] = plan(files, { known: here(sent) }).added
    if (!once) throw new Error('Nothing was added')
    expect(standingOf(once.auditReturn).state).toBe('inProgress')
    const event = { id: asId<'event'>('undone'), at, by: '', kind: 'noted', note: 'Undone' } as const
    const back = must(undoMerge(once.auditReturn, { before: once.before, after: once.auditReturn }, event))
    expect(standingOf(back)).toEqual(standingOf(sent))
    const again = plan(files, { known: here(back), revisionsOf: () => once.revisions })
    expect(again.lines).toMatchObject([{ outcome: { kind: 'ready', changed: 1 } }])
    expect(again.added[0]?.auditReturn).toMatchObject({
      unread: ['Staff: many – It is no number.'],
      answers: once.auditReturn.answers,
    })
  })

  it('says so when it is not signed off and changes a return that is', () => {
    const signOff = { name: 'Ada Sample', role: 'Head', on: asDay('2026-11-20') }
    const signed: AuditReturn = { ...first, stage: 'returned', signOff, returnedAt: at }
    const file = received(formOf(first, 'We meet.'))
    const signedToo: Received = {
      ...file,
      auditReturn: { ...file.auditReturn, stage: 'returned', signOff, returnedAt: at },
    }
    const changes = (here: AuditReturn, from: Received) =>
      plan([{ name: 'x', kind: 'received', received: from }], { known: { ...known, returns: [here] } }).lines[0]
        ?.outcome
    expect(changes(signed, file)).toMatchObject({ kind: 'ready', changesSigned: true })
    expect(changes(signed, signedToo)).toMatchObject({ kind: 'ready', changesSigned: false })
    expect(changes(first, file)).toMatchObject({ kind: 'ready', changesSigned: false })
  })

  it('knows a school by its number, and never by its name alone', () => {
    const file = received(formOf(first, 'We meet.'))
    const organisations = workspace.organisations.map((each) =>
      each.id === second.organisationId ? { ...each, identifiers: { ...each.identifiers, urn: '100001' } } : each,
    )
    const from = (urn: string | null): OpenedFile => ({
      name: 'x',
      kind: 'received',
      received: {
        ...file,
        facts: { ...file.facts, organisation: { ...file.facts.organisation, id: asId('stranger'), urn } },
        auditReturn: { ...file.auditReturn, id: asId('strange-return') },
      },
    })
    const looked = (urn: string | null) => plan([from(urn)], { known: { ...known, organisations } }).lines[0]?.outcome
    expect(looked('100001')).toMatchObject({ kind: 'ready', place: { id: second.id } })
    expect(looked(null)).toMatchObject({ kind: 'misplaced' })
  })
})
