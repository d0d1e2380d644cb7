import { counted } from '../../../shared/basics/text'
import { type Decisions, nothingDecided } from '../../../shared/partnership/import/decisions'
import type { Plan } from '../../../shared/partnership/import/plan'
import type { OrganisationType } from '../../../shared/partnership/organisationType'
import { Button } from '../../ui/Button'
import { Details } from '../../ui/Details'
import { typeWords } from '../../view/organisationTypes'

type Props = {
  readonly plan: Plan
  readonly decisions: Decisions
  /** What was asked, by the key of the question. */
  readonly asked: Readonly<Record<string, string>>
  readonly types: readonly OrganisationType[]
  readonly onDecide: (change: Partial<Decisions>) => void
}

/** What was decided so far, and the way back from each. */
export function DecisionsMade({ onDecide, ...made }: Props) {
  const all = decisionsMade(made)
  if (all.length === 0) return null
  return (
    <div className="stack-small">
      <p>
        {counted(all.length, 'decision')} made.{' '}
        <Button look="link" onPress={() => onDecide(nothingDecided)}>
          Take them all back
        </Button>
      </p>
      <Details summary="What you decided">
        <ul className="bulleted stack-small">
          {all.map(({ words, without }) => (
            <li key={words}>
              {words}{' '}
              <Button look="link" name={`Take back: ${words}`} onPress={() => onDecide(without)}>
                Take back
              </Button>
            </li>
          ))}
        </ul>
      </Details>
    </div>
  )
}

type Made = { readonly words: string; readonly without: Partial<Decisions> }

function decisionsMade({ plan, decisions, asked, types }: Omit<Props, 'onDecide'>): readonly Made[] {
  const { answers, skipped, taken, accepted } = decisions
  const nameOf = new Map(plan.skipped.map(({ row, name }) => [row, name]))
  return [
    ...Object.entries(answers).map(([key, answer]) => ({
      words: `${asked[key] ?? key}: ${answer === 'same' ? 'the same' : 'different'}.`,
      without: { answers: withoutKey(answers, key) },
    })),
    ...skipped.map((row) => ({
      words: `Row ${row} is left out${nameOf.get(row) ? `: ${nameOf.get(row)}` : ''}.`,
      without: { skipped: skipped.filter((each) => each !== row) },
    })),
    ...taken.map((row) => ({
      words: `Row ${row} is read all the same.`,
      without: { taken: taken.filter((each) => each !== row) },
    })),
    ...accepted.map((each) => ({
      words: `Numbers are put in their place (${each.toUpperCase().replace(' IS ', ' is ')}).`,
      without: { accepted: accepted.filter((other) => other !== each) },
    })),
    ...Object.entries(decisions.types).map(([word, code]) => ({
      words: `${word === '' ? 'Rows without a type' : `“${word}”`}: ${typeWords(types, code)}.`,
      without: { types: withoutKey(decisions.types, word) },
    })),
  ]
}

/** A record without one of its keys. */
export const withoutKey = <T,>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([each]) => each !== key))
