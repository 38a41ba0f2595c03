import type { Instant } from '@guildmark/engine';

/** What LinkedIn's form for a licence or certification is filled with. */
export interface LinkedInEntry {
  name: string;
  organisation: string;
  issued: Instant;
  expires: Instant | null;
  zone: string;
  page: string;
  id: string;
}

/** The address that opens the form, filled in; months are read in the zone of the program. */
export function linkedInAddress(entry: LinkedInEntry): string {
  const month = (at: Instant) =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(entry.zone);
  const issued = month(entry.issued);
  // the last valid instant, so that an end at midnight on the first names the month before
  const last = entry.expires === null ? null : month(entry.expires - 1);
  const query = new URLSearchParams({
    startTask: 'CERTIFICATION_NAME',
    name: entry.name,
    organizationName: entry.organisation,
    issueYear: String(issued.year),
    issueMonth: String(issued.month),
    ...(last && { expirationYear: String(last.year), expirationMonth: String(last.month) }),
    certUrl: entry.page,
    certId: entry.id,
  });
  return `https://www.linkedin.com/profile/add?${query.toString()}`;
}
