/** What a badge is made of that its holders share: one design of a program's text. */
export interface Design {
  issuer: { did: string; name: string; url: string };
  /** Title of the credential, criteria and description in the first language of the program. */
  title: string;
  criteria: string;
  description: string;
  language: string;
  /** Address of the achievement, the page that describes it. */
  achievement: string;
  /** Address of the badge's picture without a holder. */
  image: string;
  /** Address of the verification pages of the vendor, without a trailing slash. */
  pages: string;
  /** Address of the vendor's status lists, without a trailing slash. */
  lists: string;
}

/** What differs from holder to holder. All times are timestamps to the second. */
export interface Award {
  verificationId: string;
  holderName: string;
  validFrom: string;
  validUntil: string | null;
  awarded: string;
  statusListId: string;
  /** Decimal digits. */
  statusIndex: string;
}

export const contexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  // the type of the schema below is defined here and nowhere else
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
];

const schema =
  'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json';

/**
 * The Open Badges 3.0 credential of an award, unsigned. Everything that may be a list is one: readers of both
 * generations of the official schema take that. Every part but three has an address, which keeps signing cheap.
 */
export function credentialDocument(design: Design, award: Award): Record<string, unknown> {
  const list = `${design.lists}/${award.statusListId}`;
  return {
    '@context': contexts,
    id: `${design.pages}/${award.verificationId}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: design.title,
    issuer: {
      id: design.issuer.did,
      type: ['Profile'],
      name: design.issuer.name,
      url: design.issuer.url,
    },
    awardedDate: award.awarded,
    validFrom: award.validFrom,
    ...(award.validUntil !== null && { validUntil: award.validUntil }),
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [
        {
          type: 'IdentityObject',
          hashed: false,
          identityType: 'name',
          identityHash: award.holderName,
        },
      ],
      achievement: achievementOf(design),
    },
    credentialStatus: {
      id: `${list}#${award.statusIndex}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: award.statusIndex,
      statusListCredential: list,
    },
    credentialSchema: [{ id: schema, type: '1EdTechJsonSchemaValidator2019' }],
  };
}

const achievementOf = (design: Design) => ({
  id: design.achievement,
  type: ['Achievement'],
  achievementType: 'Certification',
  inLanguage: design.language,
  name: design.title,
  description: design.description,
  criteria: { narrative: design.criteria },
  image: { id: design.image, type: 'Image', caption: design.title },
});
