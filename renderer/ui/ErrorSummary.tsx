import { useEffect, useRef } from 'react'

type Line = { readonly words: string; readonly onPress?: () => void; readonly key: string }

/** What has to be looked at, headed plainly, with the way to each. Takes focus when it appears. */
export function ErrorSummary({ heading, lines }: { readonly heading: string; readonly lines: readonly Line[] }) {
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <section className="error-summary" aria-labelledby="error-summary-heading" tabIndex={-1} ref={box}>
      <h2 id="error-summary-heading">{heading}</h2>
      <ul className="bulleted">
        {lines.map((line) => (
          <li key={line.key}>
            {line.onPress ? (
              <button type="button" className="link" onClick={line.onPress}>
                {line.words}
              </button>
            ) : (
              line.words
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
