import { counted } from '../../basics/text'
import { ranksIn } from '../../findings/comparing'
import type { ReportedCycle } from '../../findings/reportedWorkspace'
import { standardName } from '../../frameworks/lookUp'
import type { Standard } from '../../frameworks/question'
import { type Block, countCell } from '../block'
import { withoutMark } from '../typedText'
import type { BoardFacts } from './boardFacts'
import { hasSection, sectionHeading } from './boardSections'

/** What a panel made of the ratings of a standard. `changed` is `up`, `down` and those moved to a level without order. */
export type Moderated = {
  readonly standard: Standard
  readonly agreed: number
  readonly notAgreed: number
  readonly changed: number
  readonly up: number
  readonly down: number
  /** Why, as the panel wrote it where it changed a rating: the reason given most often, then the first. Empty for none. */
  readonly reason: string
}

/** What panels made of the organisations' own ratings in a cycle, standard by standard. Only returns that are in count. */
export function moderatedIn({ cycle, framework, returns }: ReportedCycle): readonly Moderated[] {
  const ranks = ranksIn({ framework, returns, reading: cycle.reading ?? null })
  return framework.standards.map((standard) => {
    const moderated = returns
      .filter(({ stage }) => stage === 'returned')
      .flatMap((each) =>
        standard.questions.flatMap(({ id }) => {
          const panel = each.agreed[id]
          return panel ? [{ own: each.answers[id]?.rating ?? null, panel }] : []
        }),
      )
    const agreed = moderated.filter(({ panel }) => panel.rating !== null)
    const changed = agreed.filter(({ own, panel }) => own !== null && own !== panel.rating)
    const moves = changed.map(({ own, panel }) => {
      const [was, is] = [ranks.get(own ?? ''), ranks.get(panel.rating ?? '')]
      return was === undefined || is === undefined ? 0 : was - is
    })
    return {
      standard,
      agreed: agreed.length,
      notAgreed: moderated.length - agreed.length,
      changed: changed.length,
      up: moves.filter((move) => move > 0).length,
      down: moves.filter((move) => move < 0).length,
      reason: mostGiven(changed.map(({ panel }) => withoutMark(panel.reason))),
    }
  })
}

function mostGiven(reasons: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const reason of reasons) if (reason !== '') counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}

/** Ratings that a panel changed. While none was agreed in this cycle, those of the last one, and it says so. */
export function moderationSection(facts: BoardFacts): readonly Block[] {
  if (!hasSection(facts, 'moderation')) return []
  const heading = sectionHeading('moderation', 'Ratings changed by moderation')
  const now = moderatedIn(facts)
  if (sum(now, 'agreed') + sum(now, 'notAgreed') > 0)
    return [heading, { kind: 'paragraph', words: moderatedText(now, facts) }, ...table(now, facts.cycle.title)]
  const none = `No rating of ${facts.cycle.title} has been agreed at a challenge session yet.`
  const { earlier } = facts
  const before = earlier ? moderatedIn(earlier) : []
  if (!earlier || sum(before, 'agreed') === 0) return [heading, { kind: 'paragraph', words: none }]
  return [
    heading,
    { kind: 'paragraph', words: `${none} In ${earlier.cycle.title}: ${moderatedText(before, earlier)}` },
    ...table(before, earlier.cycle.title),
  ]
}

const sum = (rows: readonly Moderated[], part: 'agreed' | 'notAgreed' | 'changed' | 'up' | 'down') =>
  rows.reduce((total, row) => total + row[part], 0)

function moderatedText(rows: readonly Moderated[], { framework }: ReportedCycle): string {
  const changed = sum(rows, 'changed')
  const without = sum(rows, 'notAgreed')
  return `the panel and the ${framework.respondent.many} agreed ${counted(sum(rows, 'agreed'), 'rating')}, ${changed} of them other than the self-rating: ${sum(rows, 'up')} up and ${sum(rows, 'down')} down.${without > 0 ? ` On ${without} they did not agree, and both ratings stand.` : ''}`
}

/** Most standards shown. */
const mostStandards = 5

function table(rows: readonly Moderated[], title: string): readonly Block[] {
  const changedIn = rows.filter(({ changed }) => changed > 0)
  const shown = [...changedIn].sort((a, b) => b.changed - a.changed).slice(0, mostStandards)
  if (shown.length === 0) return []
  return [
    {
      kind: 'table',
      id: 'moderation',
      caption: `Ratings changed by moderation in ${title}, most first: ${shown.length} of ${changedIn.length} standards`,
      summary:
        'One row for each standard in which a rating was changed: how many were agreed and changed, up and down, and the main reason.',
      columns: [
        { heading: 'Standard', width: 31 },
        { heading: 'Changed', width: 13 },
        { heading: 'Up', width: 7 },
        { heading: 'Down', width: 8 },
        { heading: 'Main reason', width: 41 },
      ],
      rows: shown.map(({ standard, agreed, changed, up, down, reason }) => [
        standardName(standard),
        { kind: 'count', count: changed, of: agreed },
        countCell(up),
        countCell(down),
        reason === '' ? 'No reason is recorded' : reason,
      ]),
    },
  ]
}
