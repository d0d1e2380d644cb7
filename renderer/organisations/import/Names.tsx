import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { folded } from '../../../shared/partnership/import/cellText'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { waits } from './useNextFocus'

/** How many names are shown at once. */
const step = 200

/** Lists longer than this can be searched. */
const shortList = 20

type Props = {
  /** What the list holds, in the plural. */
  readonly of: string
  readonly names: readonly string[]
  /** What stands behind a name, by its place. */
  readonly beside?: (place: number) => ReactNode
}

/** A list of names, the first of them at once and the others on asking; a long one can be searched. */
export function Names({ of, names, beside }: Props) {
  const [wanted, setWanted] = useState('')
  const [most, setMost] = useState(step)
  const list = useRef<HTMLUListElement>(null)
  const next = useRef<number | null>(null)
  useLayoutEffect(() => {
    const at = next.current
    next.current = null
    const item = at === null ? null : list.current?.children[at]
    if (item instanceof HTMLElement) item.focus()
  })
  const words = folded(wanted)
  const found = names
    .map((name, place) => ({ name, place }))
    .filter(({ name }) => words === '' || folded(name).includes(words))
  const left = found.length - most
  const more = () => {
    next.current = most
    setMost(most + step)
  }
  return (
    <div className="stack-small">
      {names.length > shortList ? (
        <>
          <Field label={`Find among the ${of}`}>
            {(ties) => (
              <input {...ties} type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} />
            )}
          </Field>
          <p className="hint" role="status">
            {words === '' ? '' : `${found.length} of ${names.length}`}
          </p>
        </>
      ) : null}
      <ul className="bulleted" ref={list}>
        {found.slice(0, most).map(({ name, place }) => (
          <li key={name} tabIndex={-1} {...(beside ? waits : {})}>
            {name} {beside?.(place)}
          </li>
        ))}
      </ul>
      {left > 0 ? (
        <Button onPress={more}>{left > step ? `Show ${step} more of ${left}` : `Show the other ${left}`}</Button>
      ) : null}
    </div>
  )
}
