import { useEffect, useState } from 'react'

type Props = {
  readonly label: string
  readonly on: boolean
  readonly onChange: (on: boolean) => void
  readonly id?: string
}

/** A tick box with its words. It shows a change at once; what it is tied to follows. */
export function Tick({ label, on, onChange, id }: Props) {
  const [shown, setShown] = useState(on)
  useEffect(() => setShown(on), [on])
  const tick = (next: boolean) => {
    setShown(next)
    onChange(next)
  }
  return (
    <label className="tick">
      <input id={id} type="checkbox" checked={shown} onChange={(event) => tick(event.target.checked)} />
      <span>{label}</span>
    </label>
  )
}
