import type { Framework } from '../../shared/frameworks/framework'
import type { Missing } from '../../shared/reports/missing'
import { missingWords } from './missingWords'

/** What the document will lack, said before it is made. It can be made all the same. */
export const MissingList = ({
  missing,
  framework,
}: {
  readonly missing: readonly Missing[]
  readonly framework: Framework
}) => (
  <section className="missing stack-small" aria-labelledby="missing-heading">
    <h2 id="missing-heading">Before you export</h2>
    {missing.length === 0 ? (
      <p>Nothing is missing from this document.</p>
    ) : (
      <>
        <p>You can export it as it is. It will show these things:</p>
        <ul className="bulleted">
          {missing.map((each) => (
            <li key={each.kind}>{missingWords(each, framework)}</li>
          ))}
        </ul>
      </>
    )}
  </section>
)
