import { describe, expect, it } from 'vitest'
import { changeAction } from '../../../shared/actions/changes'
import { asDay } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import { recordOn } from '../../../shared/challenges/recording'
import { settleChallenge } from '../../../shared/challenges/settling'
import { plainText } from '../../../shared/reports/block'
import { minutesDocument } from '../../../shared/reports/session/minutesDocument'
import { minutesParts } from '../../../shared/reports/session/minutesParts'
import { sessionFacts } from '../../../shared/reports/session/sessionFacts'
import { sessionMaterial } from '../../../shared/reports/session/sessionMaterial'
import { entriesOf, logged } from '../../../shared/sessions/log'
import { editPiece } from '../../../shared/sessions/make'
import type { Session } from '../../../shared/sessions/session'
import { withEndedSession } from '../../builders/endedSession'
import { secondsIn, someIds } from '../../builders/ledger'
import { must } from '../../builders/must'
import { toldLines } from '../../builders/toldLines'

const workspace = withEndedSession()
const [held] = workspace.sessions as readonly [Session]
const factsOf = (session: Session = held) => {
  const material = sessionMaterial(workspace, session)
  return sessionFacts(material.workspace, material.record, asDay('2027-01-15'))
}
const lines = (session?: Session) => minutesDocument(factsOf(session)).blocks.flatMap(toldLines)

describe('the minutes', () => {
  it('say who was there, and who was expected and neither came nor sent apologies', () => {
    const said = lines()
    expect(said).toEqual(
      expect.arrayContaining([
        'These are the minutes of “Challenge session”, a panel held on 14 January 2027, Council chamber. It began at 10:00 and ended at 10:01.',
        'Present:',
        '- Panel: Chair, Ada Field; Lay member',
        '- Haven Young People: Named nurse',
        'Apologies: Panel: Head teacher.',
        'Expected, and neither came nor sent apologies: Eastmoor Police: Inspector.',
        'Interests declared: Lay member: Eastmoor Police (Worked there).',
      ]),
    )
  })

  it('say why a question was closed, and by whom', () => {
    const [first, ...rest] = workspace.challenges
    if (!first) throw new Error('The session has its questions')
    const closed = must(
      settleChallenge(
        first,
        { outcome: 'notPursued', reason: 'The service ended', closerFrom: null, replacedBy: null, rating: null },
        { challenges: workspace.challenges, organisations: workspace.organisations, owners: [] },
        { ...secondsIn(600), sessionId: held.id },
        someIds('close'),
      ),
    )
    const material = sessionMaterial({ ...workspace, challenges: [closed, ...rest] }, held)
    const said = minutesDocument(sessionFacts(material.workspace, material.record, asDay('2027-01-15')))
    expect(said.blocks.flatMap(toldLines).join('\n')).toContain(
      'Closed, not pursued. Why: The service ended. Closed by Chair, 14 January 2027.',
    )
  })

  it('tell what came of a question in one paragraph, close under it, and a list in one of its own', () => {
    const { blocks } = minutesDocument(factsOf())
    const words = blocks.flatMap((block) => (block.kind === 'paragraph' ? [plainText(block.words)] : []))
    expect(words).toContain(
      'Response: Two of five wards are sampled at night. (Named nurse) Evidence: Night audit (Quality team, 1 October 2026): seen, and as it says. The panel’s view: Partly satisfied. Three wards are not covered. To close it: An audit of all five wards, by 31 March 2027. Outcome: Answered, evidence awaited.',
    )
    const question = blocks.find(
      (block) => block.kind === 'paragraph' && plainText(block.words).startsWith('Question 1, '),
    )
    expect(question).toMatchObject({ keepsWithNext: true, isClose: true })
    const typed = { ...held, edits: { ...held.edits, 'minutes/challenge-1/response': 'Said:\n- one\n- two' } }
    const said = minutesDocument(factsOf(typed)).blocks.map((block) => toldLines(block).join(' / '))
    expect(said).toEqual(expect.arrayContaining(['Response: Said:', '- one / - two']))
  })

  it('number each question, with its response, its evidence and what came of it', () => {
    const said = lines()
    expect(said).toEqual(
      expect.arrayContaining([
        '# Item 1: Haven – Supervision',
        'Question 1, Chair to Haven Young People: How do you know it happens at night?',
        'Response: Two of five wards are sampled at night. (Named nurse)',
        'Evidence: Night audit (Quality team, 1 October 2026): seen, and as it says.',
        'The panel’s view: Partly satisfied. Three wards are not covered.',
        'To close it: An audit of all five wards, by 31 March 2027.',
        'Outcome: Answered, evidence awaited.',
        'Decided: Night sampling is looked at again in spring. Ratings were decided: see Ratings. Action 1 was agreed.',
        '# Item 2: Police – Listening',
        'Not reached. It was about Eastmoor Police.',
        '# Outside the agenda',
        'Response: Eastmoor Police was not there to answer.',
      ]),
    )
    expect(said).toContain(
      '1 | How do you know it happens at night? | Haven Young People | 10 Mar 2026 | 0 | Answered, evidence awaited',
    )
  })

  it('give ratings three values with the reason, and none that was only proposed', () => {
    const said = lines()
    expect(said).toContain(
      '1.1 Question 1.1, Haven Young People | BE Best | SO Some | GO Good | Nights are not sampled on three wards.',
    )
    expect(said.join(' ')).not.toContain('Private proposal')
    expect(said.join(' ')).not.toContain('Question 1.2')
  })

  it('say that the organisation agrees only where somebody recorded it', () => {
    const [place, rated] = Object.entries(held.log).find(([, { kind }]) => kind === 'rated') ?? []
    if (!place || rated?.kind !== 'rated') throw new Error('A rating was agreed')
    const agreesAs = (organisationAgrees: boolean) =>
      lines({ ...held, log: { ...held.log, [place]: { ...rated, organisationAgrees } } }).join('\n')
    expect(agreesAs(true)).toContain('three wards.\nAgency agrees: yes')
    expect(agreesAs(false)).toContain('three wards.\nAgency agrees: no')
    expect(agreesAs(false)).not.toContain('agrees: yes')
  })

  it('give the answer of before where nothing new was said, and never that there is none', () => {
    const before = { ...secondsIn(-1000), id: asId<'challenge event'>('before'), sessionId: null }
    const challenges = workspace.challenges.map((each) =>
      each.raised.sessionId === null
        ? { ...each, events: [{ ...before, kind: 'answered' as const, words: 'As in March.', role: 'Named nurse' }] }
        : each,
    )
    const material = sessionMaterial({ ...workspace, challenges }, held)
    const said = minutesDocument(sessionFacts(material.workspace, material.record, asDay('2027-01-15'))).blocks.flatMap(
      toldLines,
    )
    expect(said.join('\n')).toMatch(
      /Response: Nothing new was written down at this session\. The answer of .* stands: As in March\. \(Named nurse\)/,
    )
    expect(said.join('\n')).not.toContain('No answer is recorded')
  })

  it('keep an agreed rating where something else is proposed afterwards', () => {
    const [rated] = entriesOf(held, 'rated')
    if (!rated) throw new Error('A rating was agreed')
    const { at: _at, by: _by, on: _on, ...said } = rated
    const running = {
      ...held,
      log: Object.fromEntries(Object.entries(held.log).filter(([, { kind }]) => kind !== 'ended')),
    }
    const again = must(logged(running, { ...said, agreed: null, reason: 'Private second thought' }, secondsIn(200)))
    expect(lines(again).join(' ')).toContain('Nights are not sampled on three wards.')
    expect(lines(again).join(' ')).not.toContain('second thought')
  })

  it('list actions with role, day and what would close them', () => {
    expect(lines()).toContain(
      '1 | Sample all five wards, nights too\nFor children: Children are seen at night too. | Named nurse, Haven Young People | 31 Mar 2027 | The audit of March',
    )
  })

  it('stay what they were, whatever happens to a question or an action later, but for a fact that is corrected', () => {
    const final = must(logged(held, { kind: 'reviewed' }, secondsIn(300)))
    const [before] = [lines(final)]
    const later = { ...secondsIn(9_000_000), sessionId: null }
    const challenges = workspace.challenges.map((challenge) =>
      must(
        settleChallenge(
          challenge,
          { outcome: 'notPursued', reason: 'Done elsewhere.', closerFrom: null, replacedBy: null, rating: null },
          { challenges: workspace.challenges, organisations: workspace.organisations, owners: [] },
          later,
          someIds('later'),
        ),
      ),
    )
    const actions = workspace.actions.map((action) =>
      must(
        changeAction(
          action,
          { due: asDay('2027-12-31') },
          'Later.',
          { ...later, on: asDay('2027-05-01') },
          someIds('act'),
        ),
      ),
    )
    const factsLater = (session: Session, kept: typeof challenges) => {
      const material = sessionMaterial({ ...workspace, challenges: kept, actions }, session)
      return sessionFacts(material.workspace, material.record, asDay('2027-01-15'))
    }
    const linesLater = (kept: typeof challenges) => minutesDocument(factsLater(final, kept)).blocks.flatMap(toldLines)
    expect(linesLater(challenges)).toEqual(before)
    const corrected = challenges.map((challenge) =>
      must(
        recordOn(
          challenge,
          { kind: 'corrected', event: null, words: 'Three wards.', role: 'Nurse' },
          later,
          someIds('c'),
        ),
      ),
    )
    expect(linesLater(corrected).filter((line) => !before?.includes(line))).toContainEqual(
      expect.stringContaining('Three wards. (Nurse'),
    )
  })

  it('are a draft until somebody reviewed them', () => {
    expect(minutesDocument(factsOf()).page.status).toBe('Draft')
    expect(minutesDocument(factsOf(must(logged(held, { kind: 'reviewed' }, secondsIn(300))))).page.status).toBe('Final')
  })

  it('say a person’s words in place of those made from the record, and the record’s again once they are emptied', () => {
    const [piece] = minutesParts(factsOf()).flatMap((part) =>
      part.kind === 'piece' && part.piece.label === 'Response to question 1' ? [part.piece] : [],
    )
    if (!piece) throw new Error('There is a response')
    const edited = must(editPiece(held, piece.id, 'Two of five wards.'))
    expect(lines(edited)).toContain('Response: Two of five wards.')
    expect(lines(edited).join(' ')).not.toContain('are sampled at night. (Named nurse)')
    expect(lines(must(editPiece(edited, piece.id, ' ')))).toEqual(lines())
  })

  it('call no two pieces the same, and keep each in a place of its own', () => {
    const pieces = minutesParts(factsOf()).flatMap((part) =>
      part.kind === 'piece' ? [part.piece] : part.kind === 'table' ? part.pieces : [],
    )
    expect(new Set(pieces.map(({ label }) => label)).size).toBe(pieces.length)
    expect(new Set(pieces.map(({ id }) => id)).size).toBe(pieces.length)
  })
})
