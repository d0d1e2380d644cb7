declare module 'virtual:page-program' {
  /** The program of the return page, as one text. */
  export const script: string
  /** Its style, as one text. */
  export const style: string
}

declare module 'virtual:recovery-program' {
  /** The program of the recovery page, as one text. */
  export const script: string
  /** Its style, as one text. */
  export const style: string
}
