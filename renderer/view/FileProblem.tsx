import { counted } from '../../shared/basics/text'
import type { PartnershipFileProblem } from '../storage/partnershipFile'
import { explainFileProblem, nothingOpened } from './explainFileProblem'

/** Places shown in full; the rest are counted. */
const shown = 8

/** Why a file was refused: what is wrong and where, what is safe, and what to do. */
export function FileProblem({ name, problem }: { readonly name: string; readonly problem: PartnershipFileProblem }) {
  const { what, places, next } = explainFileProblem(problem)
  const more = places.length - shown
  return (
    <div className="stack-small measure">
      <p>
        <strong>{name}</strong> was not opened. {what}
      </p>
      {places.length > 0 ? (
        <>
          <p>Where:</p>
          <ul className="bulleted">
            {places.slice(0, shown).map((place) => (
              <li key={place} className="file-place">
                {place}
              </li>
            ))}
            {more > 0 ? <li>and {counted(more, 'other place')}</li> : null}
          </ul>
        </>
      ) : null}
      <p>{nothingOpened}</p>
      <p>{next}</p>
    </div>
  )
}
