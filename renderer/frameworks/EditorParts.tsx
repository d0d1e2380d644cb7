import { useRef } from 'react'
import type { Result } from '../../shared/basics/result'
import { counted } from '../../shared/basics/text'
import type { Draft } from '../../shared/frameworks/draft'
import { linesOf } from '../../shared/frameworks/editFramework'
import type { Framework } from '../../shared/frameworks/framework'
import { readTypedNumber } from '../../shared/frameworks/typedField'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import type { Problem } from '../view/explainProblem'
import { TextAnswer } from '../view/TextAnswer'
import { useTypedField } from '../view/useTypedField'

/** Makes an edit of the draft: what it does, in words that follow "Undo". `typed` joins what is typed in one box. */
export type Edit = (
  does: string,
  change: (framework: Framework) => Framework,
  typed?: 'typed',
) => Promise<Result<null, Problem>>

/** What a page of the editor is given. */
export type PageProps = { readonly draft: Draft; readonly framework: Framework; readonly edit: Edit }

type LinesProps = {
  readonly label: string
  readonly hint: string
  readonly lines: readonly string[] | undefined
  readonly onKeep: (lines: string[]) => Promise<Result<unknown, Problem>>
}

/** A list, one item on a line. What is typed stays as it is while it says the same as the record. */
export function LinesBox({ label, hint, lines = [], onKeep }: LinesProps) {
  const typed = useRef('')
  const recorded = lines.join('\n')
  const same = linesOf(typed.current).join('\n') === recorded
  const keep = (text: string) => {
    typed.current = text
    return onKeep(linesOf(text))
  }
  return (
    <TextAnswer
      label={label}
      hint={`${hint} One on each line.`}
      recorded={same && typed.current !== '' ? typed.current : recorded}
      onKeep={keep}
    />
  )
}

type NumberProps = {
  readonly label: string
  readonly hint?: string
  readonly value: number | null
  readonly least: number
  readonly most: number
  /** True where the box may be left empty. */
  readonly mayBeEmpty?: boolean
  readonly onKeep: (value: number | null) => void
}

/** A number, read when a person leaves its box. */
export function NumberBox({ label, hint, value, least, most, mayBeEmpty = false, onKeep }: NumberProps) {
  const { box, error } = useTypedField(value === null ? '' : String(value), (typed) => {
    if (typed.trim() === '' && mayBeEmpty) {
      onKeep(null)
      return null
    }
    const number = readTypedNumber(typed)
    if (number === null || number < least || number > most)
      return `Write a number from ${least} to ${most.toLocaleString('en-GB')}.`
    onKeep(number)
    return null
  })
  return (
    <Field label={label} hint={hint} error={error}>
      {(ties) => <input {...ties} className="short" inputMode="decimal" {...box} />}
    </Field>
  )
}

type RowProps = {
  readonly name: string
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onMove: (by: 1 | -1) => void
  readonly onRemove?: (() => void) | undefined
}

/** Moves one item of a list up or down, or takes it away. */
export const ItemButtons = ({ name, isFirst, isLast, onMove, onRemove }: RowProps) => (
  <div className="row item-buttons">
    <Button look="link" busy={isFirst} name={`Move up: ${name}`} onPress={() => onMove(-1)}>
      Move up
    </Button>
    <Button look="link" busy={isLast} name={`Move down: ${name}`} onPress={() => onMove(1)}>
      Move down
    </Button>
    {onRemove ? (
      <Button look="link" name={`Remove ${name}`} onPress={onRemove}>
        Remove
      </Button>
    ) : null}
  </div>
)

/** `8 standards, 32 questions`. */
export const sizeWords = ({ standards }: Pick<Framework, 'standards'>) => {
  const questions = standards.reduce((sum, each) => sum + each.questions.length, 0)
  return `${counted(standards.length, 'standard')}, ${counted(questions, 'question')}`
}
