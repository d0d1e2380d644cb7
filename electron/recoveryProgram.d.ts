declare module 'virtual:recovery-program' {
  /** The program of the recovery page, as one text. */
  export const script: string
  /** Its style, as one text. */
  export const style: string
}
