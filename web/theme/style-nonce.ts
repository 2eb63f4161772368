/** The nonce that the api put into this page: without it the policy blocks every style that Mantine adds. */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
