import { type DescribedTable, numberColumn, wordsColumn } from '../../basics/table'
import type { Cycle } from '../../cycles/cycle'
import { organisationOf, reportedCycle } from '../../findings/reportedWorkspace'
import { type QuestionViews, viewsGate, viewsOf } from '../../findings/views'
import type { Framework } from '../../frameworks/framework'
import { findLevel, questionName, standardName } from '../../frameworks/lookUp'
import { isAnsweredAlone, type KeptOn } from './kept'

/** How the views of a cycle on one question lie; without any while they are nobody's to see. */
export type ViewsRow = { readonly cycle: Cycle; readonly framework: Framework; readonly views: QuestionViews | null }

const notShown = 'Not shown before all are in'

export const viewsTable: DescribedTable<ViewsRow> = {
  name: 'Members’ views',
  row: 'each question that several people answer alone; one row for a cycle whose views are not shown yet. Nothing is told by person',
  from: 'Findings, Members’ views',
  columns: [
    wordsColumn('Cycle', 'The cycle.', ({ cycle }) => cycle.title),
    wordsColumn('Standard', 'The standard that the question belongs to.', ({ views }) =>
      views ? standardName(views.standard) : notShown,
    ),
    wordsColumn('Question', 'The question.', ({ views }) => (views ? questionName(views.question) : notShown)),
    numberColumn(
      'Asked',
      'How many people are counted whose views may come.',
      'people',
      ({ views }) => views?.invited ?? null,
    ),
    numberColumn(
      'Answered',
      'How many answered, with or without a judgement.',
      'people',
      ({ views }) => views?.spread.answered ?? null,
    ),
    numberColumn('Rated', 'How many gave a judgement.', 'people', ({ views }) => views?.spread.rated ?? null),
    wordsColumn('Ratings', 'How many chose each rating; empty where too few did for it to be shown.', ({ views }) =>
      (views?.spread.counts ?? []).map(({ level, count }) => `${level.label}: ${count}`).join('; '),
    ),
    wordsColumn('Lowest', 'The lowest rating that was given.', ({ views }) => views?.spread.lowest?.label ?? ''),
    wordsColumn('Highest', 'The highest rating that was given.', ({ views }) => views?.spread.highest?.label ?? ''),
    wordsColumn(
      'Middle',
      'The middle rating, the lower of the two where their number is even.',
      ({ views }) => views?.spread.lowerMedian?.label ?? '',
    ),
    wordsColumn(
      'How views lie',
      'Too few, Same view, Close, Mixed or Split.',
      ({ views }) => views?.spread.label ?? '',
    ),
    wordsColumn(
      'Agreed together',
      'What the meeting agreed; Not agreed where that was recorded.',
      ({ cycle, framework, views }) => {
        const agreed = views ? cycle.agreed?.[views.question.id] : undefined
        if (!agreed) return ''
        return findLevel(framework, agreed.rating)?.label ?? 'Not agreed'
      },
    ),
    wordsColumn(
      'What people wrote',
      'Each comment, a line each, in an order that tells nothing; with a name only where that was allowed.',
      ({ views }) =>
        (views?.comments ?? []).map(({ words, by }) => (by === null ? words : `${words} (${by})`)).join('\n'),
    ),
    wordsColumn('Evidence named', 'What people named as evidence, a line each.', ({ views }) =>
      (views?.evidenceNamed ?? []).join('\n'),
    ),
  ],
}

export const viewsRows = ({ kept, typeWords }: KeptOn): readonly ViewsRow[] =>
  kept.cycles.flatMap(({ id }): readonly ViewsRow[] => {
    const { cycle, framework, returns } = reportedCycle(kept, id)
    if (!isAnsweredAlone(kept, framework)) return []
    if (!viewsGate(cycle, returns).isOpen) return [{ cycle, framework, views: null }]
    const namers = {
      group: (each: (typeof returns)[number]) => typeWords(organisationOf(kept, each).type),
      person: (each: (typeof returns)[number]) => organisationOf(kept, each).name,
    }
    return viewsOf(framework, returns, namers).map((views) => ({ cycle, framework, views }))
  })
