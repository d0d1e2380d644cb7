import { describe, expect, it } from 'vitest'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import type { Challenge } from '../../../shared/challenges/challenge'
import { ledgerRows } from '../../../shared/challenges/ledger'
import { type Block, cellText, plainText } from '../../../shared/reports/block'
import { type PackSource, packMaterial } from '../../../shared/reports/session/packMaterial'
import { sessionPack } from '../../../shared/reports/session/sessionPack'
import { lockPapers } from '../../../shared/sessions/agenda'
import type { Session } from '../../../shared/sessions/session'
import { aFramework, best, q11 } from '../../builders/frameworks'
import { aChallenge, anAgendaItem, aPerson, aSession, secondsIn, withLog } from '../../builders/ledger'
import { anAnswer, aReturn, noon, today } from '../../builders/returns'
import { aPanelNote } from '../../builders/reviews'
import { aWorkspace } from '../../builders/workspaces'

const canary = 'CANARY-7731'
const workspace = aWorkspace()
const [cycle, last] = workspace.cycles as [PackSource['cycle'], PackSource['cycle']]
const haven = aReturn({
  stage: 'returned',
  answers: { [q11]: anAnswer({ rating: best }) },
  panel: { [q11]: aPanelNote({ query: canary, reason: canary }) },
  gapsReason: canary,
})
const carried = aChallenge(
  {},
  {
    events: [
      {
        id: asId('e'),
        ...secondsIn(0),
        sessionId: null,
        kind: 'carried',
        cycleId: cycle.id,
        about: null,
        how: 'same',
        wasOpen: true,
      },
    ],
  },
)
const police = aChallenge({ organisationId: asId('police'), question: canary }, { id: asId('other') })
const source: PackSource = {
  partnership: workspace.partnership,
  organisations: workspace.organisations,
  cycle,
  framework: aFramework(),
  returns: [haven, aReturn({ id: asId('p'), organisationId: asId('police'), gapsReason: canary })],
  before: {
    cycle: last,
    framework: aFramework(),
    returns: workspace.returns.filter(({ cycleId }) => cycleId === last.id),
  },
  ledger: ledgerRows([carried, police], workspace.organisations, today),
  flags: [
    { rule: 'topWithoutEvidence', returnId: haven.id, organisationId: asId('haven'), questionId: q11, why: 'w' },
    {
      rule: 'metAgainstSurvey',
      returnId: haven.id,
      organisationId: asId('haven'),
      questionId: q11,
      why: '3 of 31 say so',
    },
    { rule: 'topWithoutEvidence', returnId: null, organisationId: asId('police'), questionId: q11, why: canary },
  ],
  actions: [],
}
const people = [
  aPerson({ attendance: 'expected', interests: [{ organisationId: asId('haven'), why: 'Was a trustee' }] }),
  aPerson({ id: asId('lead'), role: 'Director', side: 'organisation', organisationId: asId('haven') }),
]
const ask = { id: asId<'ask'>('a'), words: 'What happens at night?', promptId: asId<'prompt'>('CP44') }
const session: Session = {
  ...aSession({ people, agenda: [anAgendaItem({ asks: [ask] })] }),
  notes: { session: canary, 'item-1': canary },
  edits: { 'minutes/opening': canary },
}
const make = (given: Session = session, from: PackSource = source) =>
  sessionPack({
    material: packMaterial(from, given),
    asAt: asDay('2027-01-04'),
    glossary: [{ term: 'LADO', meaning: 'The officer for allegations' }],
    organisationTypes: [],
  })
const linesOf = (block: Block): readonly string[] => {
  if (block.kind === 'heading') return [`# ${block.text}`]
  if (block.kind === 'paragraph') return [plainText(block.words)]
  if (block.kind === 'bullets') return block.items.map((item) => `- ${plainText(item)}`)
  return block.kind === 'table' ? block.rows.map((row) => row.map(cellText).join(' | ')) : []
}
const lines = (given?: Session, from?: PackSource) => make(given, from).blocks.flatMap(linesOf)

describe('a session pack', () => {
  it('says the agenda with its times and reasons, who comes, and what they declared', () => {
    expect(lines()).toEqual(
      expect.arrayContaining([
        '14 January 2027, 10:00, Council chamber. 12 of 90 minutes are planned.',
        '10:00 | Haven – Leadership | 12 | Lay concern',
        'Chair | Panel | Expected | Haven Young People: Was a trustee',
        'Director | Haven Young People | Present | None declared',
      ]),
    )
  })

  it('begins an organisation with what was carried, then its return, what is thin, the survey, and what to ask', () => {
    const said = lines()
    expect(said.filter((line) => line.startsWith('# '))).toEqual([
      '# Agenda',
      '# Who comes',
      '# Haven Young People',
      '# Challenges not settled yet',
      '# Actions overdue',
      '# The return at a glance',
      '# High ratings with little behind them',
      '# Where practitioners say otherwise',
      '# Questions to ask',
      '# Your notes',
      '# What the ratings mean',
    ])
    expect(said).toEqual(
      expect.arrayContaining([
        'How do you know it happens at night? (open; reference\u00a0023-212) | 10 Mar 2026 | 1 | No answer is recorded | Not said yet',
        '- 1.1 Question 1.1: 3 of 31 say so',
        'CP44 | What happens at night? | Haven – Leadership',
        '6 |  |  |  | ',
      ]),
    )
    expect(said.some((line) => line.startsWith('1.1 Question 1.1 | BE Best | Top rating, no evidence'))).toBe(true)
  })

  it('says in which order challenges stand only where there are several, and that what would close one was due', () => {
    const wanted = { ...secondsIn(0), id: asId<'event'>('e2'), sessionId: null, kind: 'toClose', evidence: 'An audit' }
    const due = { ...carried, events: [...carried.events, { ...wanted, due: asDay('2026-12-31') } as never] }
    const ledger = (challenges: readonly Challenge[]) => ledgerRows(challenges, workspace.organisations, today)
    const alone = lines(session, { ...source, ledger: ledger([due]) })
    expect(alone).toContain('1 challenge is open.')
    expect(alone.join('\n')).toContain('| An audit, was due 31 Dec 2026')
    const two = [due, { ...due, id: asId<'challenge'>('second') }]
    const several = lines(session, { ...source, ledger: ledger(two) })
    expect(several).toContain('2 challenges are open, those carried most often first.')
  })

  it('names the organisation that somebody of the panel works for, though it does not come', () => {
    const doctor = aPerson({ id: asId('doctor'), role: 'Doctor', organisationId: asId('police') })
    const said = lines({ ...session, people: [...people, doctor] })
    expect(said).toContain('Doctor | Eastmoor Police | Present | None declared')
    expect(said).not.toContain('# Eastmoor Police')
  })

  it('prints the challenges and questions of items that no organisation answers for alone, and only those of the agenda', () => {
    const own = aChallenge(
      { organisationId: null, question: 'Who reads all of this?', who: 'The three partners' },
      { id: asId('own') },
    )
    const left = aChallenge({ organisationId: null, question: canary }, { id: asId('left') })
    const item = anAgendaItem({
      id: asId('none'),
      title: 'The partnership itself – challenges not settled yet',
      organisationIds: [],
      challengeIds: [own.id, police.id],
      asks: [{ ...ask, id: asId('b'), words: 'What do we not know?' }],
    })
    const from = { ...source, ledger: ledgerRows([carried, police, own, left], workspace.organisations, today) }
    const said = lines({ ...session, agenda: [...session.agenda, item] }, from)
    const part = said.slice(said.indexOf('# The partnership itself'), said.indexOf('# What the ratings mean'))
    expect(part.slice(0, 6)).toEqual([
      '# The partnership itself',
      '# Challenges not settled yet',
      '1 challenge is open.',
      expect.stringMatching(/^Who reads all of this\? \(open; put to the three partners; reference/),
      '# Questions to ask',
      'CP44 | What do we not know? | The partnership itself – challenges not settled yet',
    ])
    expect(said.join('\n')).not.toContain(canary)
    expect(said.indexOf('# Haven Young People')).toBeLessThan(said.indexOf('# The partnership itself'))
    expect(lines(session, from)).not.toContain('# The partnership itself')
  })

  it('holds no note, no word of moderation, and nothing of an organisation that does not come', () => {
    const begun = withLog(session, { kind: 'started' }, { kind: 'decision', itemId: null, words: canary })
    const material = packMaterial(source, begun)
    expect(JSON.stringify(material)).not.toContain(canary)
    expect(JSON.stringify(make(begun))).not.toContain(canary)
    expect(JSON.stringify(material)).not.toContain('Eastmoor Police')
    expect(JSON.stringify(session)).toContain(canary)
  })

  it('is a draft until papers are sent, and again once the agenda is another', () => {
    const sent = lockPapers(session, noon)
    expect(make().page.status).toBe('Draft')
    expect(make(sent).page.status).toBe('Final')
    expect(make({ ...sent, agenda: [] }).page.status).toBe('Draft')
    expect(lines({ ...sent, agenda: [] })).toContain(
      '14 January 2027, 10:00, Council chamber. Nothing is on the agenda yet.',
    )
  })

  it('says that a return is not back, and marks the sample and who may read it on every page', () => {
    const sample = { ...source.partnership, isSample: true, handling: 'For the panel alone' }
    const out = { ...source, partnership: sample, returns: [aReturn()], before: null }
    expect(lines(session, out)).toContain('Its return is not back.')
    expect(make(session, out).page).toMatchObject({ sample: true, handling: 'For the panel alone' })
  })
})
