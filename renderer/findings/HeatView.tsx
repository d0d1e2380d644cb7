import type { FindingsViewProps } from './findingsViews'

/** Each organisation's rating of each standard, as a table or in words. */
export const HeatView = ({ cycle }: FindingsViewProps) => <p>{cycle.title}</p>
