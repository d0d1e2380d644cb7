import type { Cell } from '../../basics/sheet'
import { type DescribedTable, dayColumn, numberColumn, wordsColumn } from '../../basics/table'
import { counted } from '../../basics/text'
import { type ShownGroup, shownGroups } from '../../practitioners/published'
import { saidWords } from '../../practitioners/saidWords'
import type { Shown } from '../../practitioners/suppress'
import { type PractitionerSurvey, type Said, type SurveyQuestion, standingSurveys } from '../../practitioners/survey'
import { type KeptOn, namesBy } from './kept'

/** What one group said to one question of a survey, as far as it may be shown. */
export type SaidTableRow = {
  readonly survey: PractitionerSurvey
  readonly cycle: string
  readonly who: string
  readonly asked: SurveyQuestion
  readonly shown: Shown
}

const keptBack = 'kept back'

const countOf =
  (said: Said) =>
  ({ shown }: SaidTableRow): Cell =>
    shown.kind === 'tooFew' ? keptBack : (shown.counts[said] ?? keptBack)

export const practitionersTable: DescribedTable<SaidTableRow> = {
  name: 'Practitioners',
  row: 'each group and each question of each survey. Small numbers are kept back, so that nobody can be told',
  from: 'Findings, Practitioners',
  columns: [
    wordsColumn('Cycle', 'The cycle.', ({ cycle }) => cycle),
    wordsColumn('Survey', 'The title of the survey.', ({ survey }) => survey.title),
    dayColumn('From', 'The first day on which people answered.', ({ survey }) => survey.from),
    dayColumn('To', 'The last day on which people answered.', ({ survey }) => survey.to),
    wordsColumn(
      'Organisation',
      'The organisation, several small ones together, or those that gave none.',
      ({ who }) => who,
    ),
    wordsColumn('Question', 'The question, as it was asked.', ({ asked }) => asked.asked),
    numberColumn('Replies', 'How many people of the group answered the survey.', 'people', ({ shown }) =>
      shown.kind === 'tooFew' ? keptBack : shown.of,
    ),
    numberColumn('Yes', 'How many said yes; kept back where the number is too small.', 'people', countOf('yes')),
    numberColumn('Partly', 'How many said partly.', 'people', countOf('partly')),
    numberColumn('No', 'How many said no.', 'people', countOf('no')),
    numberColumn('Unsure', 'How many were unsure.', 'people', countOf('unsure')),
    numberColumn('No answer', 'How many gave no answer.', 'people', countOf('none')),
    wordsColumn('In words', 'What may be said of it.', ({ shown, asked, survey }) =>
      saidWords(shown, asked.good, survey.fewest),
    ),
    numberColumn(
      'Fewest',
      'The fewest people that a number may stand for in this survey.',
      'people',
      ({ survey }) => survey.fewest,
    ),
  ],
}

export function practitionerRows({ kept }: KeptOn): readonly SaidTableRow[] {
  const name = namesBy(kept.organisations, (each) => each.name)
  const cycle = namesBy(kept.cycles, ({ title }) => title)
  const ofCycle = (id: string) => standingSurveys(kept.surveys.filter(({ cycleId }) => cycleId === id))
  return kept.cycles
    .flatMap(({ id }) => ofCycle(id))
    .flatMap((survey) =>
      shownGroups(survey).flatMap((group) =>
        survey.questions.flatMap((asked): SaidTableRow[] => {
          const shown = group.said.get(asked.id)
          return shown ? [{ survey, cycle: cycle(survey.cycleId), who: whoWords(group, name), asked, shown }] : []
        }),
      ),
    )
}

function whoWords({ who }: ShownGroup, name: (id: string | null) => string): string {
  if ('together' in who) return counted(who.together, 'small organisation together', 'small organisations together')
  return who.organisationId === null ? 'Organisation not given' : name(who.organisationId)
}
