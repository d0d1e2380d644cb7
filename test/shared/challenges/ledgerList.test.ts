import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDay, type Day, dayAfter } from '../../../shared/basics/day'
import { asId } from '../../../shared/basics/id'
import type { Challenge } from '../../../shared/challenges/challenge'
import { ledgerCountKinds } from '../../../shared/challenges/counts'
import { ledgerRows } from '../../../shared/challenges/ledger'
import {
  isOverdue,
  type LedgerSought,
  ledgerLines,
  notSettled,
  seekLedger,
  summariseLedger,
} from '../../../shared/challenges/ledgerList'
import { ledgerSheet } from '../../../shared/challenges/ledgerSheet'
import { type ChallengeEntry, recordOn } from '../../../shared/challenges/recording'
import { escalateChallenge, settleChallenge } from '../../../shared/challenges/settling'
import { aFramework } from '../../builders/frameworks'
import { aChallenge, recordedOn, seenEvidence, someIds } from '../../builders/ledger'
import { must } from '../../builders/must'
import { aCycle, anOrganisation, someOrganisations } from '../../builders/workspaces'

const today = asDay('2026-11-22')
const cycles = [aCycle()]
const recorded = (challenge: Challenge, ...entries: ChallengeEntry[]) =>
  entries.reduce(
    (each, entry) => must(recordOn(each, entry, recordedOn(), someIds(`e${each.events.length}`))),
    challenge,
  )
const listed = (challenges: readonly Challenge[], organisations = someOrganisations()) =>
  ledgerLines(ledgerRows(challenges, organisations, today), organisations, [aFramework()])
const sought = (
  challenges: readonly Challenge[],
  change: Partial<LedgerSought> = {},
  organisations = someOrganisations(),
) => {
  const all = listed(challenges, organisations)
  const wanted = { ...notSettled, ...change }
  return seekLedger(all, wanted, summariseLedger(all, wanted, cycles, today)).map(({ challenge }) => challenge.id)
}
const carried = (times: number): Challenge['events'] =>
  Array.from({ length: times }, (_, place) => ({
    ...recordedOn('2026-09-01'),
    id: asId(`carried-${place}`),
    kind: 'carried' as const,
    cycleId: asId<'cycle'>('cycle-2026'),
    about: null,
    how: 'removed' as const,
    wasOpen: true,
  }))

const plain = aChallenge()
const answered = recorded(aChallenge({}, { id: asId('answered') }), {
  kind: 'answered',
  words: 'Two wards of five so far.',
  role: 'Named nurse',
})
const often = aChallenge({ topic: 'Café rota' }, { id: asId('often'), events: carried(3) })
const closed = must(
  settleChallenge(
    recorded(aChallenge({}, { id: asId('closed') }), seenEvidence()),
    { outcome: 'evidenceSeen', reason: 'Seen.', closerFrom: null, replacedBy: null, rating: null },
    { challenges: [], organisations: someOrganisations(), owners: [] },
    recordedOn(),
    someIds('s'),
  ),
)
const police = aChallenge({ organisationId: asId('police'), about: null }, { id: asId('police-1') })
const all = [plain, answered, often, closed, police]

describe('the views of the ledger', () => {
  it('show what is not settled, those carried most often first', () => {
    expect(sought(all)).toEqual(['often', 'challenge-1', 'answered', 'police-1'])
    expect(sought(all, { view: 'awaited' })).toEqual(['answered'])
    expect(sought(all, { view: 'long' })).toEqual(['often'])
    expect(sought(all, { view: 'escalate' })).toEqual(['often'])
    expect(sought(all, { view: 'settled' })).toEqual(['closed'])
    expect(sought(all, { view: 'all' })).toHaveLength(5)
  })

  it('show whom nobody answers for', () => {
    const gone = [anOrganisation({ closedOn: asDay('2026-01-31') }), ...someOrganisations().slice(1)]
    expect(sought([plain, police], { view: 'nobody' }, gone)).toEqual(['challenge-1'])
  })

  it('name who answers now, and find both by either', () => {
    const joined = [
      anOrganisation({ closedOn: asDay('2026-01-31'), continuedBy: asId('police') }),
      ...someOrganisations().slice(1),
    ]
    expect(listed([plain], joined)[0]).toMatchObject({ put: 'Haven Young People', answersNow: 'Eastmoor Police' })
    expect(sought([plain, police], { organisation: asId('police') }, joined)).toEqual(['challenge-1', 'police-1'])
    expect(sought([plain, police], { organisation: asId('haven') }, joined)).toEqual(['challenge-1'])
  })

  it('find words of the question, the answer, the names and what it is about', () => {
    expect(sought(all, { words: 'two WARDS' })).toEqual(['answered'])
    expect(sought(all, { words: 'cafe' })).toEqual(['often'])
    expect(sought(all, { words: 'night police' })).toEqual(['police-1'])
    expect(sought(all, { standard: 'tiny/T-1' })).not.toContain('police-1')
    expect(sought(all, { standard: 'tiny/T-1' })).toContain('often')
  })

  it('show a cycle with what was carried into it', () => {
    expect(sought(all, { cycle: asId('cycle-2026') })).toEqual(['often'])
    expect(sought(all, { cycle: asId('cycle-2025') })).toHaveLength(4)
  })
})

describe('what would close it', () => {
  it('is overdue after its day, and never once it is closed', () => {
    const due = recorded(plain, { kind: 'toClose', evidence: 'The audit', due: today })
    const [row] = ledgerRows([due], someOrganisations(), today)
    expect(row && isOverdue(row, today)).toBe(false)
    expect(row && isOverdue(row, dayAfter(today))).toBe(true)
    const overdueAt = (asAt: Day) => {
      const wanted: LedgerSought = { ...notSettled, view: 'overdue' }
      const lines = listed([due, plain])
      return seekLedger(lines, wanted, summariseLedger(lines, wanted, [], asAt)).map(({ challenge }) => challenge.id)
    }
    expect(overdueAt(today)).toEqual([])
    expect(overdueAt(dayAfter(today))).toEqual([due.id])
    const [line] = listed([closed])
    expect(line && isOverdue(line, asDay('2030-01-01'))).toBe(false)
  })
})

describe('the counts', () => {
  it('lead to exactly the rows they count, whatever else is sought', () => {
    const one = fc.record({
      on: fc.constantFrom('2025-03-10', '2026-09-05', '2026-10-01'),
      to: fc.constantFrom('haven', 'police'),
      closes: fc.constantFrom('no', 'evidenceSeen', 'notPursued'),
      escalates: fc.boolean(),
    })
    fc.assert(
      fc.property(
        fc.array(one, { maxLength: 12 }),
        fc.constantFrom('' as const, 'cycle-2026'),
        fc.constantFrom('' as const, 'haven'),
        (asked, cycle, organisation) => {
          const challenges = asked.map(({ on, to, closes, escalates }, place) => {
            const open = aChallenge({ ...recordedOn(on), organisationId: asId(to) }, { id: asId(`c${place}`) })
            const up = escalates ? must(escalateChallenge(open, 'delegated', '', recordedOn(), someIds('u'))) : open
            if (closes === 'no') return up
            return must(
              settleChallenge(
                recorded(up, seenEvidence()),
                { outcome: closes as 'notPursued', reason: 'x', closerFrom: null, replacedBy: null, rating: null },
                { challenges: [], organisations: [], owners: [] },
                recordedOn(),
                someIds('s'),
              ),
            )
          })
          const wanted = {
            ...notSettled,
            cycle: asId<'cycle'>(cycle),
            organisation: asId<'organisation'>(organisation),
          }
          const lines = listed(challenges)
          const summary = summariseLedger(lines, wanted as LedgerSought, cycles, today)
          for (const view of ledgerCountKinds) {
            const shown = seekLedger(lines, { ...wanted, view } as LedgerSought, summary)
            expect(shown).toHaveLength(summary.counts[view])
          }
          const { carriedForward, closedOnEvidence, closedOtherwise } = summary.counts
          expect(summary.of).toBe(carriedForward + closedOnEvidence + closedOtherwise)
        },
      ),
    )
  })
})

describe('the ledger as a sheet', () => {
  it('has a heading, and every challenge in full', () => {
    const { rows } = ledgerSheet(listed([answered]), today)
    const [heading = [], row = []] = rows
    const cell = (name: string) => row[heading.indexOf(name)]
    expect(rows).toHaveLength(2)
    expect(cell('Question')).toBe('How do you know it happens at night?')
    expect(cell('Organisation')).toBe('Haven Young People')
    expect(cell('Status')).toBe('Answered, evidence awaited')
    expect(cell('First asked')).toBe('2026-03-10')
    expect(cell('Age in months')).toBe(8)
    expect(cell('Answer')).toBe('Two wards of five so far.')
    expect(heading).toHaveLength(row.length)
  })
})
