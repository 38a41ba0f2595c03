import { data } from 'react-router';

/** Any other address: the boundary of the root answers with a page. */
export function loader(): never {
  throw data(null, { status: 404 });
}
export const action = loader;

export default function Nowhere() {
  return null;
}
