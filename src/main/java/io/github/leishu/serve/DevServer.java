package io.github.leishu.serve;

import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.github.leishu.build.Project;
import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Builds a project, serves it on the loopback interface, and builds again when its files change. */
public final class DevServer implements Closeable {
    private static final int THREADS = 80;
    private static final int BACKLOG = 256;
    private static final long PING_SECONDS = 2;

    private final HttpServer http;
    private final ThreadPoolExecutor pool;
    private final ScheduledExecutorService builds = Executors.newSingleThreadScheduledExecutor(DevServer::daemon);
    /** Of its own, or a long build would keep the connections of closed pages. */
    private final ScheduledExecutorService pings = Executors.newSingleThreadScheduledExecutor(DevServer::daemon);

    private final LiveChannel live;
    private final FolderWatch watch;

    private DevServer(HttpServer http, Project project, LiveSite site) throws IOException {
        this.http = http;
        this.live = new LiveChannel(site);
        this.pool =
                new ThreadPoolExecutor(THREADS, THREADS, 10, TimeUnit.SECONDS, new NewestFirst(), DevServer::daemon);
        pool.allowCoreThreadTimeOut(true);
        http.setExecutor(pool);
        RequestGuard guard = new RequestGuard(http.getAddress().getPort());
        serve("/", new SiteHandler(site), guard);
        serve(LiveChannel.PATH, live, guard);
        this.watch = new FolderWatch(List.of(project.content(), project.templates()), builds, () -> {
            site.rebuild();
            live.announce();
        });
    }

    /**
     * Builds and begins to serve; returns as soon as the first page can be had.
     *
     * @param port to listen on; 0 takes any free one
     * @throws BindException if the port is taken
     */
    public static DevServer start(Project project, int port, BuildListener listener) throws IOException {
        limitSlowClients();
        // bound before the build: a taken port is known at once
        HttpServer http = HttpServer.create(
                new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), BACKLOG);
        LiveSite site = new LiveSite(project, listener);
        DevServer server = new DevServer(http, project, site);
        // watched before the first build: what is edited meanwhile is built next
        try {
            server.watch.start();
        } catch (IOException e) {
            listener.failed(e.getMessage() + "; start again after an edit to see it");
        }
        site.rebuild();
        ScheduledFuture<?> unused =
                server.pings.scheduleWithFixedDelay(server.live::ping, PING_SECONDS, PING_SECONDS, TimeUnit.SECONDS);
        http.start();
        return server;
    }

    public int port() {
        return http.getAddress().getPort();
    }

    @Override
    public void close() throws IOException {
        watch.close();
        live.close();
        builds.shutdownNow();
        pings.shutdownNow();
        http.stop(0);
        pool.shutdownNow();
    }

    private void serve(String path, HttpHandler handler, RequestGuard guard) {
        HttpContext context = http.createContext(path, handler);
        context.getFilters().add(guard);
    }

    /** When clients that stall hold all threads, a request that has just come in is the likeliest to be a reader's. */
    private static final class NewestFirst extends LinkedBlockingDeque<Runnable> {
        private static final long serialVersionUID = 1;

        @Override
        public boolean offer(Runnable work) {
            return offerFirst(work);
        }
    }

    /**
     * The JDK's server reads headers on pool threads, so a client that sends them slowly holds one. These are its only
     * settings against it; they are read once, when its first instance is made. Units: seconds, milliseconds, count.
     */
    private static void limitSlowClients() {
        System.setProperty("sun.net.httpserver.maxReqTime", "1");
        System.setProperty("sun.net.httpserver.maxRspTime", "60");
        System.setProperty("sun.net.httpserver.timerMillis", "20");
        System.setProperty("sun.net.httpserver.idleInterval", "10");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "100");
        System.setProperty("sun.net.httpserver.maxReqHeaders", "100");
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "leishu-serve");
        thread.setDaemon(true);
        return thread;
    }
}
