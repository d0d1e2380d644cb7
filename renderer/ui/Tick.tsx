import { useEffect, useState } from 'react'

type Props = {
  readonly label: string
  /** What it is about, for those who hear it apart from what stands around it. */
  readonly about?: string
  readonly on: boolean
  readonly onChange: (on: boolean) => void
  readonly id?: string
}

/** A tick box with its words. It shows a change at once; what it is tied to follows. */
export function Tick({ label, about, on, onChange, id }: Props) {
  const [shown, setShown] = useState(on)
  useEffect(() => setShown(on), [on])
  const tick = (next: boolean) => {
    setShown(next)
    onChange(next)
  }
  return (
    <label className="tick">
      <input id={id} type="checkbox" checked={shown} onChange={(event) => tick(event.target.checked)} />
      <span>
        {label}
        {about ? <span className="visually-hidden">: {about}</span> : null}
      </span>
    </label>
  )
}
