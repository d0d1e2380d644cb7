import type { Framework } from '../../shared/frameworks/framework'
import { atPage } from './commands'
import { useProblems } from './problems'

/** What is to be put right on this page, above its boxes. */
export function ProblemsHere({ framework, at }: { readonly framework: Framework; readonly at: string }) {
  const here = useProblems(framework).filter(({ place }) => atPage(place) === at)
  if (here.length === 0) return null
  return (
    <section className="notice information" aria-label="To put right on this page">
      <ul className="bulleted">
        {here.slice(0, 12).map(({ words, path }) => (
          <li key={`${path} ${words}`}>{words}</li>
        ))}
      </ul>
    </section>
  )
}
