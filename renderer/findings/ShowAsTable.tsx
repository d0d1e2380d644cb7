import { type ReactNode, useId, useState } from 'react'

/** The table behind a chart: always there, shown on request. */
export function ShowAsTable({ about, children }: { readonly about: string; readonly children: ReactNode }) {
  const id = useId()
  const [isShown, setShown] = useState(false)
  return (
    <>
      <p className="no-print">
        <button
          type="button"
          className="button"
          aria-expanded={isShown}
          aria-controls={id}
          onClick={() => setShown(!isShown)}
        >
          Show as table<span className="visually-hidden">: {about}</span>
        </button>
      </p>
      <div id={id}>{isShown ? children : null}</div>
    </>
  )
}
