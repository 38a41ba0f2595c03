import { Outlet } from 'react-router';
import { PublicFrame } from '../../parts/PublicFrame.tsx';

export default function Layout() {
  return (
    <PublicFrame>
      <Outlet />
    </PublicFrame>
  );
}
