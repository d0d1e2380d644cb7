import { type KeyboardEvent, useId } from 'react'
import { type Box, notApplicableValue, type Option } from '../../shared/exchange/forms/box'
import { isKey, keyed } from '../../shared/exchange/forms/paper/keys'
import { reasonOf } from '../../shared/exchange/forms/paper/typeIn'
import { announce } from '../view/viewState'
import { BoxFrame } from './BoxFrame'
import { moveBox } from './moves'
import { useLeftBox } from './useLeftBox'

type Props = {
  readonly box: Exclude<Box, { kind: 'rows' }>
  /** What stands in it, with keys in the place of its options' words. */
  readonly shown: string
  /** What was typed in it and could not be read. */
  readonly unread: readonly string[]
  readonly onLeave: (typed: string) => Promise<void>
}

/** A box of one line. A key that names an option gives it, and focus moves on by itself. */
export function LineBox({ box, shown, unread, onLeave }: Props) {
  const id = useId()
  const { value, type, send } = useLeftBox(shown, onLeave)
  const options = 'options' in box ? keyed(box.options) : []
  const chosen = options.filter(({ key }) =>
    box.kind === 'choice' ? key === value.trim().toUpperCase() : value.split(' ').includes(key),
  )
  const moveOn = (typed: string) => {
    const option = options.find(({ key }) => key === typed.trim().toUpperCase())
    if (option) announce(`${box.label}: ${option.label}`)
    moveBox(1, passedBy(box, option))
  }
  const past = value.trim() === '' || chosen.length > 0 ? passedBy(box, chosen[0]) : null
  const typeKey = (typed: string) => {
    type(typed)
    if (box.kind === 'choice' && isKey(box.options, typed)) moveOn(typed)
  }
  /** The key that stands there already changes nothing in the box, and still moves on. */
  const again = (event: KeyboardEvent<HTMLInputElement>) => {
    if (box.kind !== 'choice' || event.ctrlKey || event.altKey || event.metaKey) return
    const { selectionStart, selectionEnd } = event.currentTarget
    const isWhole = selectionStart === 0 && selectionEnd === value.length
    if (value === '' || event.key !== value || !isWhole || !isKey(box.options, value)) return
    event.preventDefault()
    moveOn(value)
  }
  return (
    <BoxFrame id={id} label={box.label} hint={box.hint} unread={unread}>
      {(describedBy) => (
        <div className="type-line">
          <input
            id={id}
            data-box={box.key}
            data-past={past ?? undefined}
            className={options.length > 0 ? 'type-key' : ''}
            autoComplete="off"
            aria-describedby={
              [describedBy, options.length > 0 ? `${id}-options` : ''].filter(Boolean).join(' ') || undefined
            }
            aria-invalid={unread.length > 0 || undefined}
            value={value}
            onFocus={(event) => event.target.select()}
            onKeyDown={again}
            onChange={(event) => typeKey(event.target.value)}
            onBlur={() => void send()}
          />
          {options.length > 0 ? (
            <span className="type-options" id={`${id}-options`}>
              {chosen.length > 0 ? <b>{chosen.map(({ label }) => label).join('; ')}. </b> : null}
              {options.map(({ key, label }) => `${key}\u00a0${label}`).join(' · ')}
            </span>
          ) : null}
        </div>
      )}
    </BoxFrame>
  )
}

/** The reason why a question does not apply, which is asked only where that is what was typed. */
const passedBy = ({ key }: Props['box'], option: Option | undefined) =>
  option?.value === notApplicableValue ? null : reasonOf(key)
