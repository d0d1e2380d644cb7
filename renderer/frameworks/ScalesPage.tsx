import { ScreenHeading } from '../view/ScreenHeading'
import { AddScale } from './AddScale'
import type { PageProps } from './EditorParts'
import { ProblemsHere } from './ProblemsHere'
import { ScaleForm } from './ScaleForm'

/** The scales that questions are rated on: their words, codes, meanings, shapes and colours. */
export function ScalesPage({ framework, edit }: PageProps) {
  return (
    <>
      <ScreenHeading title="Scales" partnership={framework.title} />
      <p className="measure">
        A scale has two to eight levels. The meaning of a level decides how it is counted; its word is yours to choose.
      </p>
      <ProblemsHere framework={framework} at="scales" />
      {framework.scales.length === 0 ? <p>There are none yet. Add one from the list, or make your own.</p> : null}
      {framework.scales.map((scale) => (
        <ScaleForm key={scale.id} scale={scale} framework={framework} edit={edit} />
      ))}
      <AddScale edit={edit} />
    </>
  )
}
