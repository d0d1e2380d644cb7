type Props = {
  /** Empty or null where nothing was refused: then there is nothing here. */
  readonly words: string | null
  /** In a frame above what it is about, rather than in line with it. */
  readonly framed?: boolean
}

/** Why something was not done, said at once to people who listen. */
export const RefusalWords = ({ words, framed = false }: Props) =>
  words ? (
    <p className={framed ? 'notice problem' : 'field-error'} role="alert">
      {words}
    </p>
  ) : null
