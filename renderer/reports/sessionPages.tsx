import type { OrganisationId } from '../../shared/partnership/organisation'
import type { SessionMaterial } from '../../shared/reports/session/sessionMaterial'
import { today } from '../host/clock'
import { PagePreview } from './PagePreview'

/** The minutes of a session as pages, to look at before they go. */
export const minutesPages = ({ record, workspace }: SessionMaterial) => (
  <PagePreview
    order={() => ({ kind: 'minutes', record, on: today() })}
    from={{ workspace }}
    what="the pages of the minutes"
  />
)

/** A feedback letter as pages, to look at before it goes. */
export const letterPages = ({ record, workspace }: SessionMaterial, organisationId: OrganisationId) => (
  <PagePreview
    order={() => ({ kind: 'feedbackLetter', record, organisationId, on: today() })}
    from={{ workspace }}
    what="the pages of this letter"
  />
)
