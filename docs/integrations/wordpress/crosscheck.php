<?php
/**
 * Plugin Name: Crosscheck
 * Description: Sends posts to Crosscheck as they are published, changed or taken down.
 * Version: 0.1.0
 * Requires at least: 5.6
 * Requires PHP: 7.4
 * License: Apache-2.0
 */

defined( 'ABSPATH' ) || exit;

const CROSSCHECK_TRIES      = 8;         // over about two days: a key changed on a Friday night costs no article
const CROSSCHECK_FIRST_WAIT = 300;       // seconds; each later wait is four times as long
const CROSSCHECK_LONGEST    = 12 * 3600; // seconds

// Sent by WP-Cron, so that saving never waits; it sends the post as it is by then.
add_action(
	'wp_after_insert_post',
	function ( $post_id, $post, $update, $before ) {
		$was_public = $before && 'publish' === $before->post_status;
		if ( 'post' === $post->post_type && ( $was_public || 'publish' === $post->post_status ) ) {
			wp_schedule_single_event( time(), 'crosscheck_send', array( $post_id, 1 ) );
		}
	},
	10,
	4
);

// A post deleted for good is gone when WP-Cron runs, so its identifiers are kept. The take-down of one from the trash may
// still be waiting.
add_action(
	'before_delete_post',
	function ( $post_id, $post ) {
		$was_public = 'publish' === $post->post_status || 'publish' === get_post_meta( $post_id, '_wp_trash_meta_status', true );
		if ( 'post' === $post->post_type && $was_public ) {
			wp_schedule_single_event( time(), 'crosscheck_take_down', array( crosscheck_tombstone( $post ), 1 ) );
		}
	},
	10,
	2
);

add_action(
	'crosscheck_send',
	function ( $post_id, $try ) {
		$post = get_post( $post_id );
		if ( $post ) {
			crosscheck_try( crosscheck_payload( $post ), 'crosscheck_send', $post_id, $try );
		}
	},
	10,
	2
);

add_action(
	'crosscheck_take_down',
	function ( $tombstone, $try ) {
		crosscheck_try( $tombstone, 'crosscheck_take_down', $tombstone, $try );
	},
	10,
	2
);

/** Send it, and again later unless that settled it; $what is passed to the later try. */
function crosscheck_try( array $payload, $action, $what, $try ) {
	$wait = crosscheck_push( $payload );
	if ( null !== $wait && $try < CROSSCHECK_TRIES ) {
		$wait = max( $wait, min( CROSSCHECK_FIRST_WAIT * 4 ** ( $try - 1 ), CROSSCHECK_LONGEST ) );
		wp_schedule_single_event( time() + $wait, $action, array( $what, $try + 1 ) );
	}
}

/** The post as the REST API returns it; the API itself hides drafts from anyone not logged in. */
function crosscheck_payload( WP_Post $post ) {
	$is_locked       = '' !== $post->post_password;
	$GLOBALS['post'] = $post; // blocks and shortcodes read it
	setup_postdata( $post );
	$content = $is_locked ? '' : apply_filters( 'the_content', $post->post_content );
	wp_reset_postdata();
	return array(
		'id'           => $post->ID,
		'date'         => mysql_to_rfc3339( $post->post_date ),
		'date_gmt'     => mysql_to_rfc3339( $post->post_date_gmt ),
		'modified_gmt' => mysql_to_rfc3339( $post->post_modified_gmt ),
		'guid'         => array( 'rendered' => get_the_guid( $post ) ),
		'status'       => $post->post_status,
		'type'         => $post->post_type,
		'link'         => get_permalink( $post ),
		'lang'         => get_bloginfo( 'language' ),
		'title'        => array( 'rendered' => get_the_title( $post ) ),
		'content'      => array(
			'rendered'  => $content,
			'protected' => $is_locked,
		),
	);
}

/** The part of a post that is needed to take it down. */
function crosscheck_tombstone( WP_Post $post ) {
	return array(
		'id'     => $post->ID,
		'guid'   => array( 'rendered' => get_the_guid( $post ) ),
		'status' => 'trash',
		'type'   => $post->post_type,
		'link'   => get_permalink( $post ),
	);
}

/** Null once it is settled, else the seconds that Crosscheck asks to wait. Refusals are logged. */
function crosscheck_push( array $payload ) {
	if ( ! defined( 'CROSSCHECK_URL' ) ) {
		return null;
	}
	$headers = array( 'Content-Type' => 'application/json' );
	if ( defined( 'CROSSCHECK_KEY' ) ) {
		$headers['Authorization'] = 'Bearer ' . CROSSCHECK_KEY;
	}
	$answer = wp_remote_post(
		untrailingslashit( CROSSCHECK_URL ) . '/v1/ingest/wordpress',
		array(
			'headers' => $headers,
			'body'    => wp_json_encode( $payload ),
			'timeout' => 30,
		)
	);
	$status = (int) wp_remote_retrieve_response_code( $answer );
	if ( $status >= 200 && $status < 300 ) {
		return null;
	}
	$why = is_wp_error( $answer ) ? $answer->get_error_message() : wp_remote_retrieve_body( $answer );
	error_log( "Crosscheck did not take post {$payload['id']} ($status): $why" );
	if ( in_array( $status, array( 400, 404, 409, 413, 415, 422 ), true ) ) {
		return null; // the same post would be refused again; a wrong key can be fixed, and a rush passes
	}
	return (int) wp_remote_retrieve_header( $answer, 'retry-after' );
}
