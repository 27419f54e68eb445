import { NextResponse, type NextRequest } from "next/server";
import { readSession } from "@/lib/session";

const open = ["/", "/sign-in", "/pricing"];

export async function middleware(request: NextRequest): Promise<NextResponse> {
  const { pathname } = request.nextUrl;
  if (open.includes(pathname)) {
    return NextResponse.next();
  }
  const session = await readSession();
  if (!session) {
    const signIn = new URL("/sign-in", request.url);
    signIn.searchParams.set("from", pathname);
    return NextResponse.redirect(signIn);
  }
  return NextResponse.next();
}

export const config = {
  matcher: ["/((?!_next/static|_next/image|favicon.ico).*)"],
};
