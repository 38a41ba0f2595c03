import { Outlet } from 'react-router';
import { AreaFrame } from '../../parts/AreaFrame.tsx';

export default function Layout() {
  return (
    <AreaFrame>
      <Outlet />
    </AreaFrame>
  );
}
