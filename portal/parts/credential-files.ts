/** Addresses of the files of a credential: the signed document, the badges that carry it, the certificate. */
export const credentialFiles = (slug: string, verificationId: string) => {
  const base = `/vendors/${slug}/credentials/${verificationId}`;
  return {
    page: base,
    json: `${base}.json`,
    png: `${base}.png`,
    svg: `${base}.svg`,
    pdf: `${base}.pdf`,
  };
};
