import { Fragment, type ReactNode } from 'react'
import { ScreenHeading } from '../view/ScreenHeading'

type Props = {
  readonly title: string
  readonly partnership: { readonly name: string; readonly isSample: boolean }
  /** What it says of itself, each with its label. */
  readonly facts: readonly (readonly [label: string, words: string])[]
  /** What can be done with it. */
  readonly children: ReactNode
}

/** A file that was read whole: what it says of itself, before anything is done with it. */
export const OfferedFacts = ({ title, partnership, facts, children }: Props) => (
  <div className="stack">
    <ScreenHeading title={title} partnership={partnership.name} />
    {partnership.isSample ? (
      <p>
        <span className="sample-mark">SAMPLE</span> This is made-up practice data, not a real partnership.
      </p>
    ) : null}
    <dl className="file-facts">
      {facts.map(([label, words]) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{words}</dd>
        </Fragment>
      ))}
    </dl>
    <p>The file was read from end to end and is whole. Nothing has been added yet.</p>
    {children}
  </div>
)
