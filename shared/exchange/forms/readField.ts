import type { Day } from '../../basics/day'
import { asId } from '../../basics/id'
import { ok, type Result, refuse } from '../../basics/result'
import type { Field, FieldOf, FieldValue } from '../../frameworks/field'
import { type FieldProblem, fieldProblem } from '../../frameworks/fieldValue'
import type { Box } from './box'
import { compared, readDate, readNumber, readOption, readOptions } from './typed'

type Unread = { readonly box: Box; readonly words: string; readonly why: string }
type FieldRead = { readonly value: FieldValue | null; readonly unread: readonly Unread[] }

/** Reads what was typed in the boxes of a typed answer, by their keys. Null when nothing was typed, or nothing could be read. */
export function readField(
  field: Field,
  boxes: readonly Box[],
  typed: Readonly<Record<string, string>>,
  today: Day,
): FieldRead {
  const [first] = boxes
  const words = boxes.map((box) => ({ box, words: typed[box.key] ?? '' }))
  const said = words.filter((each) => each.words !== '')
  if (!first || said.length === 0) return { value: null, unread: [] }
  const [main] = words
  if (field.notKnown && compared(main?.words ?? '') === 'not known') return { value: { kind: 'notKnown' }, unread: [] }
  const unread: Unread[] = []
  const value = fromWords(field, words, (each) => unread.push(each))
  if (value === null) return { value, unread }
  const problem = fieldProblem(field, value, today)
  if (!problem) return { value, unread }
  return {
    value: null,
    unread: [...unread, { box: first, words: said.map((each) => each.words).join('; '), why: problemWords(problem) }],
  }
}

type Said = { readonly box: Box; readonly words: string }
type Note = (unread: Unread) => void

function fromWords(field: Field, said: readonly Said[], note: Note): FieldValue | null {
  const [main, beside] = said
  if (!main) return null
  const read = <T>(result: Result<T, string>, of: Said = main): T | null => {
    if (!result.ok) note({ ...of, why: result.problem })
    return result.ok ? result.value : null
  }
  const options = 'options' in main.box ? main.box.options : []
  switch (field.kind) {
    case 'level': {
      const chosen = read(readOption(options, main.words))
      return chosen && { kind: 'level', level: asId(chosen.value) }
    }
    case 'choice': {
      const chosen = read(readOption(options, main.words))
      return chosen && { kind: 'choice', option: asId(chosen.value) }
    }
    case 'choices': {
      const chosen = read(readOptions(options, main.words))
      return chosen && { kind: 'choices', options: chosen.map(({ value }) => asId(value)) }
    }
    case 'number': {
      const number = numberIn(main, note)
      return number === null ? null : { kind: 'number', number }
    }
    case 'percentage': {
      const percentage = numberIn(main, note)
      return percentage === null ? null : { kind: 'percentage', percentage }
    }
    case 'share':
      return shareIn(main, beside, note)
    case 'criteria':
      return criteriaIn(field, said, note)
    case 'date': {
      const on = read(readDate(main.words, field.precision))
      return on === null ? null : { kind: 'date', on: on as Day }
    }
    case 'role': {
      const name = beside?.words ?? ''
      const fits = main.words.length <= 200 && name.length <= 200
      if (!fits) note({ ...main, why: 'It has more than 200 characters.' })
      return fits ? { kind: 'role', role: main.words, name } : null
    }
    case 'text':
      return read(
        main.words.length > 10_000
          ? refuse('It has more than 10,000 characters.')
          : ok({ kind: 'text', text: main.words } as const),
      )
  }
}

/** A number; words beside it are kept as unread, and the number stands. */
function numberIn(said: Said, note: Note): number | null {
  if (said.words === '') return null
  const read = readNumber(said.words)
  if (!read.ok) {
    note({ ...said, why: read.problem })
    return null
  }
  if (read.value.rest !== '') note({ ...said, why: `It was read as ${read.value.number}.` })
  return read.value.number
}

/** A part of a whole: two numbers in two boxes, or `47 of 52` in the first. */
function shareIn(main: Said, beside: Said | undefined, note: Note): FieldValue | null {
  const both = /^(.+?)\s*(?:\/|of|out of)\s*(.+)$/i.exec(main.words)
  const [part, of] =
    both && (beside?.words ?? '') === ''
      ? [
          { ...main, words: both[1] ?? '' },
          { ...main, words: both[2] ?? '' },
        ]
      : [main, beside ?? { ...main, words: '' }]
  if (/%\s*$/.test(part.words)) {
    note({ ...main, why: 'It is a percentage, and the numbers it comes from are asked.' })
    return null
  }
  const value = { kind: 'share', part: numberIn(part, note), of: numberIn(of, note) } as const
  return value.part === null && value.of === null ? null : value
}

function criteriaIn(field: FieldOf<'criteria'>, said: readonly Said[], note: Note): FieldValue | null {
  const points: Record<string, number | null> = {}
  for (const each of said) {
    const criterion = field.criteria.find(({ id }) => each.box.key.endsWith(`/${id}`))
    if (!criterion || each.words === '') continue
    if (criterion.notApplicable && /^(n a|na|not applicable)$/.test(compared(each.words))) points[criterion.id] = null
    else {
      const number = numberIn(each, note)
      if (number !== null) points[criterion.id] = number
    }
  }
  return Object.keys(points).length === 0 ? null : { kind: 'criteria', points }
}

/** Why a typed answer was not taken, in words. */
function problemWords(problem: FieldProblem): string {
  switch (problem.kind) {
    case 'notAChoice':
      return 'It is not one of the choices.'
    case 'notWhole':
      return problem.decimals === 0
        ? 'A whole number is asked.'
        : `It has more than ${problem.decimals} figures after the point.`
    case 'outOfRange':
      return `It is out of range: ${problem.min ?? 'any'} to ${problem.max ?? 'any'}.`
    case 'moreThanAll':
      return 'The part is more than the whole.'
    case 'notAStep':
      return `It is not in steps of ${problem.step}.`
    case 'wrongPrecision':
      return problem.precision === 'day' ? 'A day is asked.' : 'A month is asked.'
    case 'inTheFuture':
      return 'It is in the future.'
    case 'wrongKind':
      return 'It does not fit this box.'
  }
}
